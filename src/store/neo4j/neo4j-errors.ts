import { Neo4jError, isRetryableError } from 'neo4j-driver';
import { StoreError, StoreNotWritableError, StoreTimeoutError, StoreUnavailableError } from '../errors.js';

type Saying = (url: string, cause: unknown) => StoreError;

const unauthorised =
  (fault: string): Saying =>
  (url, cause) =>
    new StoreUnavailableError('UNAUTHORISED', `${url}: ${fault}`, cause);
const unreachable =
  (fault: string): Saying =>
  (url, cause) =>
    new StoreUnavailableError('UNREACHABLE', `${url}: ${fault}`, cause);
const notWritable =
  (fault: string): Saying =>
  (url, cause) =>
    new StoreNotWritableError(`${url}: ${fault}`, cause);
const late =
  (fault: string): Saying =>
  (url, cause) =>
    new StoreTimeoutError(`${url}: ${fault}`, cause);

const WRONG_PASSWORD = unauthorised(
  'the user or password is wrong; set NEO4J_USER and NEO4J_PASSWORD to those of the server',
);
const NO_ANSWER = unreachable('no Neo4j answers there; start it, or give the address and scheme on which it listens');
const TOO_LATE = late('Neo4j did not answer in time; ask for less, or run again when it is less busy');

/** The driver’s own faults have no code: a server that is silent or no Neo4j, or a pool without a free connection. */
const WITHOUT_CODE = 'N/A';
const ALL_CONNECTIONS_BUSY = /acquisition timed out.*Active conn count = [1-9]/s;

/** By the code that the server or the driver gives; the first that the code begins with. */
const SAYINGS: readonly (readonly [code: string, saying: Saying])[] = [
  [
    'Neo.ClientError.Security.AuthenticationRateLimit',
    unauthorised('too many wrong passwords; wait some seconds, then set NEO4J_USER and NEO4J_PASSWORD'),
  ],
  [
    'Neo.ClientError.Security.CredentialsExpired',
    unauthorised('the password has to be changed first; change it on the server'),
  ],
  [
    'Neo.ClientError.Security.Forbidden',
    notWritable('the user lacks the rights; let it read, write and make constraints'),
  ],
  ['Neo.ClientError.Security', WRONG_PASSWORD],
  ['Neo.ClientError.Database.DatabaseNotFound', unreachable('the server has no such database; name one that it has')],
  ['Neo.ClientError.Transaction.TransactionTimedOut', TOO_LATE],
  ['Neo.ClientError.Transaction.LockClientStopped', TOO_LATE],
  [
    'Neo.TransientError.Transaction.LockAcquisitionTimeout',
    late('another writer has not come to its end; run again when it is done'),
  ],
  ['Neo.ClientError.General.ForbiddenOnReadOnlyDatabase', notWritable('the database is read-only; write to another')],
  ['Neo.ClientError.General.WriteOnReadOnlyAccessDatabase', notWritable('the database is read-only; write to another')],
  [
    'Neo.ClientError.Cluster.NotALeader',
    notWritable('this server of the cluster only reads; use its neo4j:// address'),
  ],
  [
    'Neo.TransientError.General.DatabaseUnavailable',
    unreachable('the database is not started; start it on the server'),
  ],
  ['ServiceUnavailable', NO_ANSWER],
  ['SessionExpired', NO_ANSWER],
  ['ProtocolError', NO_ANSWER],
];

/** What went wrong with `what` (a statement's name), in words and with what to do; errors of ours as they are. */
export function neo4jFault(url: string, what: string, error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const code = error instanceof Neo4jError ? error.code : '';
  const saying = SAYINGS.find(([start]) => code.startsWith(start))?.[1];
  if (saying) return saying(url, error);
  if (error instanceof Neo4jError && code === WITHOUT_CODE) {
    return (ALL_CONNECTIONS_BUSY.test(error.message) ? TOO_LATE : NO_ANSWER)(url, error);
  }
  return new StoreError('REFUSED', `${url}: the server refused ${what} (${code || 'without a code'})`, error);
}

/** Whether the same again may well succeed. */
export function mayPass(error: unknown): boolean {
  return isRetryableError(error);
}
