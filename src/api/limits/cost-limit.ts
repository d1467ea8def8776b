import {
  getNullableType,
  getVariableValues,
  GraphQLError,
  isListType,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { getComplexity, type ComplexityEstimatorArgs } from 'graphql-query-complexity';
import { LIMITS } from './limits.js';

/** How many things a list that does not come in pages is reckoned to hold. */
const LIST = 5;
/** How many relationships a thing of a graph has to others of it. */
const LINKS = 2;

/** What is asked for, with the variables as they were sent. */
export interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Throws `QUERY_TOO_COMPLEX` where the operation could bring more than `most` values. Variables that
 * are wrong are the execution's to refuse: it runs nothing then.
 */
export function refuseCostly({ schema, document, operation, variables }: Asked, most: number): void {
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], { ...variables });
  if (errors) return;
  const cost = costOf({ schema, document, operation, variables });
  if (cost <= most) return;
  throw new GraphQLError(
    `This could bring ${cost} values; ${most} are allowed. Ask for shorter pages, or for less of each thing.`,
    {
      extensions: { code: 'QUERY_TOO_COMPLEX', http: { status: 400 } },
    },
  );
}

/** How many values the operation could bring. */
export function costOf({ schema, document, operation, variables }: Asked): number {
  return getComplexity({
    schema,
    query: document,
    variables: { ...variables },
    ...(operation.name && { operationName: operation.name.value }),
    estimators: [costOfField],
  });
}

/** One for the field itself, and what is below it for as many things as it can hold. */
function costOfField({ type, field, args, childComplexity }: ComplexityEstimatorArgs): number {
  return 1 + childComplexity * lengthOf(type.name, field, args);
}

function lengthOf(
  parent: string,
  field: ComplexityEstimatorArgs['field'],
  args: Readonly<Record<string, unknown>>,
): number {
  const type = getNullableType(field.type);
  if (!isListType(type)) return 'name' in type ? partsOf(type.name, args) : 1;
  // What these hold was reckoned with at the field that gave them.
  if (parent.endsWith('Connection')) return 1;
  if (parent === 'Graph') return field.name === 'edges' ? LINKS : 1;
  return Array.isArray(args.ids) ? args.ids.length : LIST;
}

/** How many things a page or a part of the graph can hold. */
function partsOf(type: string, args: Readonly<Record<string, unknown>>): number {
  if (type.endsWith('Connection')) return within(args.first ?? args.last ?? LIMITS.pageUsual, LIMITS.page);
  if (type !== 'Graph') return 1;
  return 'maxLength' in args
    ? within(args.maxLength ?? LIMITS.pathLengthUsual, LIMITS.pathLength) + 1
    : within(args.limit ?? LIMITS.neighbourhoodSizeUsual, LIMITS.neighbourhoodSize);
}

/** A length out of bounds is refused where it is read, under its own name. */
const within = (length: unknown, most: number): number =>
  typeof length === 'number' ? Math.max(1, Math.min(length, most)) : most;
