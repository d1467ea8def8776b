import { GraphQLError, Kind, type GraphQLFormattedError } from 'graphql';
import { ArgumentValidationError } from 'type-graphql';
import { ListingError } from '../listing/errors.js';
import { StoreError, type StoreErrorCode } from '../store/errors.js';

/** What a caller is told of a fault of the store; anything else is a fault of ours. */
const OF_STORE: Readonly<Partial<Record<StoreErrorCode, { readonly code: string; readonly message: string }>>> = {
  UNREACHABLE: { code: 'STORE_UNAVAILABLE', message: 'The graph cannot be reached at the moment.' },
  UNAUTHORISED: { code: 'STORE_UNAVAILABLE', message: 'The graph cannot be reached at the moment.' },
  DAMAGED: { code: 'STORE_UNAVAILABLE', message: 'The graph cannot be read at the moment.' },
  NOT_WRITABLE: { code: 'STORE_UNAVAILABLE', message: 'The graph cannot be written at the moment.' },
  TIMEOUT: { code: 'TIMEOUT', message: 'The graph did not answer in time. Ask for less, or again later.' },
  PARAMETER: { code: 'BAD_USER_INPUT', message: 'A value is not well-formed text, or goes beyond all bounds.' },
};

const UNEXPECTED = { code: 'INTERNAL_SERVER_ERROR', message: 'Something went wrong here. The log says what.' };

/** Nothing of what went wrong but a sentence for the caller and a code: no stack, statement, address or path. */
interface Told {
  readonly code: string;
  readonly message: string;
}

/** What a caller is told of an error, wherever it was thrown. */
function toldOf(error: unknown): Told {
  const causes = causesOf(error);
  const store = causes.find((cause) => cause instanceof StoreError);
  if (store) return OF_STORE[store.code] ?? UNEXPECTED;
  const listing = causes.find((cause) => cause instanceof ListingError);
  if (listing) return { code: 'BAD_USER_INPUT', message: listing.message };
  const invalid = causes.find((cause) => cause instanceof ArgumentValidationError);
  if (invalid) return { code: 'BAD_USER_INPUT', message: constraintsOf(invalid) };
  // What was thrown first knows best: a scalar's complaint comes wrapped as one of the query's validation.
  const coded = causes.filter((cause) => cause instanceof GraphQLError && typeof cause.extensions.code === 'string');
  const first = coded.at(-1);
  if (first instanceof GraphQLError) return { code: String(first.extensions.code), message: first.message };
  const wrong = causes.find(isOfVariable);
  return wrong ? { code: 'BAD_USER_INPUT', message: wrong.message } : UNEXPECTED;
}

/** Whether a variable was given what its type does not take. Apollo gives such an error its code; in this process nobody has. */
const isOfVariable = (error: unknown): error is GraphQLError =>
  error instanceof GraphQLError && error.nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION;

const OURS: ReadonlySet<string> = new Set([UNEXPECTED.code, 'STORE_UNAVAILABLE', 'TIMEOUT']);

/** Whether the fault is ours and not the caller's, and so one for the log. */
export const isOurs = (error: unknown): boolean => OURS.has(toldOf(error).code);

/** An error as it is answered. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { code, message } = toldOf(error);
  return {
    message,
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
    extensions: { code },
  };
}

/** The error and what it wraps, the outermost first. */
function causesOf(error: unknown): unknown[] {
  const causes: unknown[] = [];
  let cause = error;
  while (cause !== undefined && cause !== null && !causes.includes(cause)) {
    causes.push(cause);
    cause = cause instanceof GraphQLError ? cause.originalError : undefined;
  }
  return causes;
}

interface Violation {
  readonly constraints?: Readonly<Record<string, string>>;
  readonly children?: readonly Violation[];
}

/** The sentences of the constraints that do not hold. What was given is not repeated. */
function constraintsOf(error: ArgumentValidationError): string {
  const sentences = (violation: Violation): string[] => [
    ...Object.values(violation.constraints ?? {}),
    ...(violation.children ?? []).flatMap(sentences),
  ];
  const violations = error.extensions.validationErrors as readonly Violation[];
  return `${[...new Set(violations.flatMap(sentences))].join('; ')}.`;
}
