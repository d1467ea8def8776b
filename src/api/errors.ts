import { GraphQLError, Kind, type GraphQLFormattedError } from 'graphql';
import { ArgumentValidationError } from 'type-graphql';
import { CurationError } from '../ingest/curation-error.js';
import { ListingError } from '../listing/errors.js';
import { StoreError, type StoreErrorCode } from '../store/errors.js';

/** What a caller may know of an error: a code and a sentence, without stack, statement, address or path. */
interface PublicError {
  readonly code: string;
  readonly message: string;
}

const UNAVAILABLE = {
  code: 'STORE_UNAVAILABLE',
  message: 'The graph is not available at the moment. Try again later.',
};

/** Errors of the store that callers are told about. All others are `UNEXPECTED`. */
const OF_STORE: Readonly<Partial<Record<StoreErrorCode, PublicError>>> = {
  UNREACHABLE: UNAVAILABLE,
  UNAUTHORISED: UNAVAILABLE,
  DAMAGED: { code: 'STORE_UNAVAILABLE', message: 'The graph cannot be read at the moment. Its store is damaged.' },
  NOT_WRITABLE: { code: 'STORE_UNAVAILABLE', message: 'The graph cannot be written at the moment.' },
  TIMEOUT: { code: 'TIMEOUT', message: 'The request took too long. Ask for less, or try again later.' },
  PARAMETER: { code: 'BAD_USER_INPUT', message: 'A value is not well-formed text, or is too large.' },
};

const UNEXPECTED = {
  code: 'INTERNAL_SERVER_ERROR',
  message: 'An internal error occurred. The server’s log has the details.',
};

/** Characters of a message; graphql-js repeats what the caller sent. */
const MESSAGE_LENGTH = 2000;

function publicError(error: unknown): PublicError {
  const causes = causesOf(error);
  const store = causes.find((cause) => cause instanceof StoreError);
  if (store) return OF_STORE[store.code] ?? UNEXPECTED;
  const listing = causes.find((cause) => cause instanceof ListingError);
  if (listing) return { code: 'BAD_USER_INPUT', message: listing.message };
  const curation = causes.find((cause) => cause instanceof CurationError);
  if (curation) return { code: 'CURATION_INVALID', message: withoutFolder(curation.message) };
  const invalid = causes.find((cause) => cause instanceof ArgumentValidationError);
  if (invalid) return { code: 'BAD_USER_INPUT', message: constraintsOf(invalid) };
  // The innermost error is the most exact: graphql-js wraps a scalar's error in one of its own.
  const coded = causes.filter((cause) => cause instanceof GraphQLError && typeof cause.extensions.code === 'string');
  const first = coded.at(-1);
  if (first instanceof GraphQLError) return { code: String(first.extensions.code), message: first.message };
  const request = causes.find(isOfRequest);
  return request ? { code: 'BAD_USER_INPUT', message: request.message } : UNEXPECTED;
}

/**
 * Whether graphql-js refused the request before it resolved a field: an error in a variable, too many of
 * these, or an operation that does not exist. Errors while resolving have a path or an original error.
 */
const isOfRequest = (error: unknown): error is GraphQLError =>
  error instanceof GraphQLError &&
  (error.nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION ||
    (error.path === undefined && error.originalError === undefined));

const SERVER_FAULTS: ReadonlySet<string> = new Set([
  UNEXPECTED.code,
  'STORE_UNAVAILABLE',
  'TIMEOUT',
  'CURATION_INVALID',
]);

/** Whether the server and not the caller caused the error, so that it belongs in the log. */
export const isServerFault = (error: unknown): boolean => SERVER_FAULTS.has(publicError(error).code);

/** The error as the API returns it. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { code, message } = publicError(error);
  return {
    message: message.length > MESSAGE_LENGTH ? `${message.slice(0, MESSAGE_LENGTH)}…` : message,
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
    extensions: { code },
  };
}

/** The error and the errors that it wraps, outermost first. */
function causesOf(error: unknown): unknown[] {
  const causes: unknown[] = [];
  let cause = error;
  while (cause !== undefined && cause !== null && !causes.includes(cause)) {
    causes.push(cause);
    cause = cause instanceof GraphQLError ? cause.originalError : undefined;
  }
  return causes;
}

/** A message that names a file, without the folder that the file is in. */
function withoutFolder(message: string): string {
  const place = message.slice(0, message.indexOf(': '));
  return message.slice(Math.max(place.lastIndexOf('/'), place.lastIndexOf('\\')) + 1);
}

interface Violation {
  readonly constraints?: Readonly<Record<string, string>>;
  readonly children?: readonly Violation[];
}

/** The messages of the constraints that were violated, without the values. */
function constraintsOf(error: ArgumentValidationError): string {
  const sentences = (violation: Violation): string[] => [
    ...Object.values(violation.constraints ?? {}),
    ...(violation.children ?? []).flatMap(sentences),
  ];
  const violations = error.extensions.validationErrors as readonly Violation[];
  return `${[...new Set(violations.flatMap(sentences))].join('; ')}.`;
}
