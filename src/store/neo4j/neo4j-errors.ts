import { Neo4jError, isRetryableError } from 'neo4j-driver';
import { StoreError, StoreNotWritableError, StoreTimeoutError, StoreUnavailableError } from '../errors.js';

type Describe = (url: string, cause: unknown) => StoreError;

const unauthorised =
  (fault: string): Describe =>
  (url, cause) =>
    new StoreUnavailableError('UNAUTHORISED', `${url}: ${fault}`, cause);
const unreachable =
  (fault: string): Describe =>
  (url, cause) =>
    new StoreUnavailableError('UNREACHABLE', `${url}: ${fault}`, cause);
const notWritable =
  (fault: string): Describe =>
  (url, cause) =>
    new StoreNotWritableError(`${url}: ${fault}`, cause);
const late =
  (fault: string): Describe =>
  (url, cause) =>
    new StoreTimeoutError(`${url}: ${fault}`, cause);

const WRONG_PASSWORD = unauthorised(
  'the user or password is wrong; set NEO4J_USER and NEO4J_PASSWORD to those of the server',
);
const NO_ANSWER = unreachable('Neo4j does not answer at this address; start it, or check the address and the scheme');
const TOO_LATE = late('Neo4j did not answer in time; ask for less, or try again when it is less busy');

/** The driver’s own errors have no code: a server that does not answer or is no Neo4j, or a pool without a free connection. */
const WITHOUT_CODE = 'N/A';
const ALL_CONNECTIONS_BUSY = /acquisition timed out.*Active conn count = [1-9]/s;

/** By the beginning of the code that the server or the driver gives; the first that fits. */
const FAULTS: readonly (readonly [code: string, describe: Describe])[] = [
  [
    'Neo.ClientError.Security.AuthenticationRateLimit',
    unauthorised('too many wrong passwords; wait some seconds, then set NEO4J_USER and NEO4J_PASSWORD'),
  ],
  ['Neo.ClientError.Security.CredentialsExpired', unauthorised('the password has expired; change it on the server')],
  [
    'Neo.ClientError.Security.Forbidden',
    notWritable('the user has too few rights; grant it reading, writing and creating constraints'),
  ],
  ['Neo.ClientError.Security', WRONG_PASSWORD],
  ['Neo.ClientError.Database.DatabaseNotFound', unreachable('the server has no database of this name; check the name')],
  ['Neo.ClientError.Transaction.TransactionTimedOut', TOO_LATE],
  ['Neo.ClientError.Transaction.LockClientStopped', TOO_LATE],
  [
    'Neo.TransientError.Transaction.LockAcquisitionTimeout',
    late('another process is still writing; run the command again when it has finished'),
  ],
  ['Neo.ClientError.General.ForbiddenOnReadOnlyDatabase', notWritable('the database is read-only; write to another')],
  ['Neo.ClientError.General.WriteOnReadOnlyAccessDatabase', notWritable('the database is read-only; write to another')],
  [
    'Neo.ClientError.Cluster.NotALeader',
    notWritable('this server of the cluster is for reading only; use its neo4j:// address'),
  ],
  [
    'Neo.TransientError.General.DatabaseUnavailable',
    unreachable('the database is not started; start it on the server'),
  ],
  ['ServiceUnavailable', NO_ANSWER],
  ['SessionExpired', NO_ANSWER],
  ['ProtocolError', NO_ANSWER],
];

/** The error of `what` (a statement's name) with its remedy; a `StoreError` as it is. */

export function neo4jFault(url: string, what: string, error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const code = error instanceof Neo4jError ? error.code : '';
  const describe = FAULTS.find(([start]) => code.startsWith(start))?.[1];
  if (describe) return describe(url, error);
  if (error instanceof Neo4jError && code === WITHOUT_CODE) {
    return (ALL_CONNECTIONS_BUSY.test(error.message) ? TOO_LATE : NO_ANSWER)(url, error);
  }
  return new StoreError('REFUSED', `${url}: the server refused ${what} (${code || 'without a code'})`, error);
}

/** Of a server that has stopped answering. */
export const silentServer = (url: string): StoreError =>
  unreachable('Neo4j has stopped answering; check the server and try again')(url, undefined);

/** Of a server that answers, but not this statement. */
export const slowServer = (url: string): StoreError => TOO_LATE(url, undefined);

/** Whether a second attempt may succeed. */
export function mayPass(error: unknown): boolean {
  return isRetryableError(error);
}

/** Whether a constraint or an index is there already: two processes that declare it at once can get this. */
export function isDeclared(error: unknown): boolean {
  return error instanceof Neo4jError && error.code === 'Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists';
}
