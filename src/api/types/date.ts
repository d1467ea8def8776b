import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { badUserInput } from '../bad-user-input.js';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_TIME =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** Whether the text is an existing date such as `2023-02-16`. */
function isDay(text: string): boolean {
  if (!DATE.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function isDateTime(text: string): boolean {
  const day = DATE_TIME.exec(text)?.[1];
  return day !== undefined && isDay(day) && !Number.isNaN(Date.parse(text));
}

function textScalar(
  name: string,
  description: string,
  what: string,
  holds: (text: string) => boolean,
): GraphQLScalarType {
  const parse = (value: unknown, at?: ValueNode): string => {
    if (typeof value === 'string' && holds(value)) return value;
    throw badUserInput(
      `${typeof value === 'string' ? JSON.stringify(value.slice(0, 40)) : 'The value'} is not ${what}.`,
      at,
    );
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    parseValue: (value) => parse(value),
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : undefined, node),
    serialize(value) {
      if (typeof value === 'string' && holds(value)) return value;
      throw new GraphQLError(`A value in the graph is not ${what}.`);
    },
  });
}

/** A date, as text in both directions. Throws `BAD_USER_INPUT` for a date that does not exist. */
export const DateScalar = textScalar('Date', 'A date, such as `2023-02-16`.', 'a date such as 2023-02-16', isDay);

/** A date and time with its offset from UTC, as text in both directions. */
export const DateTimeScalar = textScalar(
  'DateTime',
  'A date and time with an offset from UTC, such as `2026-11-24T09:30:00Z`.',
  'a date and time such as 2026-11-24T09:30:00Z',
  isDateTime,
);
