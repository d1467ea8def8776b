import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import { ChangeFailed, runChange } from '../change-failed.js';
import { StoreError, StoreNotWritableError, StoreTimeoutError } from '../errors.js';
import { guardParameters } from '../parameter-guard.js';
import { sha256Of } from '../readings.js';
import { ownStatement, statementsOf, statementText } from '../statements.js';
import type { ReadStatements } from '../statements.generated.js';
import type { StoreOptions } from '../store-options.js';
import type { PublishedTexts, Store, StoredProfile, StoredReading, WriteTransaction } from '../store.js';
import type { StoreAddress } from '../store-url.js';
import { damageOf, profileFrom, readingsFrom, storedReading } from './kept-readings.js';
import { isDeclared, mayPass, neo4jFault, silentServer } from './neo4j-errors.js';
import { neo4jParameters } from './neo4j-parameters.js';
import { Neo4jWriteTransaction } from './neo4j-write-transaction.js';
import { ServerWatch } from './server-watch.js';
import { settlesWithin } from './settles-within.js';

/** In milliseconds. */
const CONNECT_WITHIN = 5000;
const ANSWER_WITHIN = 60_000;
const LOCK_WITHIN = 600_000;
const CLOSE_WITHIN = 5000;
/** How much longer than the server we wait for a statement that reads, so that its own error comes first. */
const LONGER_THAN_SERVER = 5000;
/** A read with an error that may pass is tried so often, while this time lasts. */
const MOST_ATTEMPTS = 3;
const ATTEMPTS_WITHIN = 5000;
const NOTICE_AFTER = 1000;
const MOST_DECLARATIONS = 5;

/** A Neo4j server or cluster. Readers of one store see what it wrote, whichever server answers. */
export class Neo4jStore implements Store {
  readonly url: string;
  private readonly driver: Driver;
  private readonly watch: ServerWatch;
  private readonly database: string | undefined;
  private readonly bookmarkManager = neo4j.bookmarkManager();
  private schema: Promise<void> | undefined;
  private closed = false;

  /** Connects to nothing yet. Throws what the driver throws for an address that it cannot read. */
  constructor(
    address: Extract<StoreAddress, { engine: 'neo4j' }>,
    private readonly options: StoreOptions,
  ) {
    this.url = address.url;
    this.database = address.database;
    const user = address.user ?? options.user;
    const password = address.password ?? options.password;
    const named = user !== undefined || password !== undefined;
    const connect = (): Driver =>
      neo4j.driver(address.server, named ? neo4j.auth.basic(user ?? 'neo4j', password ?? '') : undefined, {
        disableLosslessIntegers: true,
        connectionTimeout: CONNECT_WITHIN,
        connectionAcquisitionTimeout: CONNECT_WITHIN + 1000,
        maxTransactionRetryTime: CONNECT_WITHIN,
        fetchSize: -1,
        notificationFilter: { minimumSeverityLevel: 'OFF' },
        telemetryDisabled: true,
        userAgent: 'govgraph',
      });
    this.driver = connect();
    this.watch = new ServerWatch(this.url, connect, (driver, mode) => this.session(mode, driver));
  }

  async read<N extends keyof ReadStatements>(
    statement: N,
    parameters: ReadStatements[N]['parameters'],
  ): Promise<ReadStatements[N]['row'][]> {
    const text = statementText('neo4j', 'read', statement);
    const rows = await this.runRead(statement, text, guardParameters(statement, parameters, 'read'));
    // The row's type is declared in the statement's file; a test checks the columns against it.
    return rows as ReadStatements[N]['row'][];
  }

  async readings(texts?: PublishedTexts): Promise<StoredReading[]> {
    return readingsFrom(this.url, await this.runRead('readings', ownStatement('neo4j', 'readings'), {}), texts);
  }

  async profile(): Promise<StoredProfile | null> {
    return profileFrom(this.url, await this.runRead('profile', ownStatement('neo4j', 'profile'), {}));
  }

  async findDamagedReadings(): Promise<string[]> {
    const rows = await this.runRead('readings', ownStatement('neo4j', 'readings'), {});
    return rows
      .map(storedReading)
      .filter(({ published, sha256 }) => sha256Of(published) !== sha256)
      .map((reading) => `${this.url}: ${damageOf(reading)}`);
  }

  async update<T>(change: (transaction: WriteTransaction) => Promise<T>): Promise<T> {
    if (this.options.readOnly) throw new StoreNotWritableError(`${this.url}: was opened for reading only`);
    await this.ensureSchema();
    const session = this.session(neo4j.session.WRITE);
    const id = randomUUID();
    const givenUp = new AbortController();
    const work = session.executeWrite((transaction) => this.changed(transaction, id, change, givenUp.signal), {
      metadata: { govgraphUpdate: id },
    });
    try {
      return await this.watch.answered(work, neo4j.session.WRITE);
    } catch (error) {
      givenUp.abort();
      throw error instanceof ChangeFailed ? error.reason : neo4jFault(this.url, 'the update', error);
    } finally {
      await this.closeSession(session, work);
    }
  }

  async ready(): Promise<void> {
    if (this.closed) throw this.isClosed();
    await this.watch.greet(neo4j.session.READ);
  }

  async close(): Promise<void> {
    this.closed = true;
    await settlesWithin(Promise.all([this.driver.close(), this.watch.close()]), CLOSE_WITHIN);
  }

  private async changed<T>(
    transaction: ManagedTransaction,
    id: string,
    change: (transaction: WriteTransaction) => Promise<T>,
    givenUp: AbortSignal,
  ): Promise<T> {
    const writing = new Neo4jWriteTransaction(this.url, transaction);
    const refuseIfGivenUp = (): void => {
      if (givenUp.aborted) throw silentServer(this.url);
    };
    givenUp.addEventListener('abort', () => void writing.abandon(), { once: true });
    try {
      refuseIfGivenUp();
      await this.takeWriterLock(writing, id);
      const result = await runChange(() => change(writing));
      await writing.finish();
      await writing.own('release-writer-lock');
      refuseIfGivenUp();
      return result;
    } catch (error) {
      await writing.abandon();
      const fault = error instanceof ChangeFailed ? error.reason : error;
      // The driver runs the whole again where its own error says that it may pass.
      throw fault instanceof StoreError && mayPass(fault.cause) ? fault.cause : error;
    }
  }

  /** Rejects with `StoreTimeoutError` after ten minutes. */
  private async takeWriterLock(writing: Neo4jWriteTransaction, id: string): Promise<void> {
    const taking = writing.own('take-writer-lock');
    const taken = await settlesWithin(taking, NOTICE_AFTER);
    if (!taken && (await this.isBlocked(id)))
      this.options.notice?.(`${this.url}: another process is writing; waiting for it`);
    if (!(await settlesWithin(taking, LOCK_WITHIN))) {
      throw new StoreTimeoutError(
        `${this.url}: another process has been writing for ${LOCK_WITHIN / 1000} s; run the command again when it has finished`,
      );
    }
    await taking;
  }

  /** Whether the server says that the update waits for another transaction. False where it cannot be known. */
  private async isBlocked(id: string): Promise<boolean> {
    const rows = await this.watch
      .ask(neo4j.session.WRITE, ownStatement('neo4j', 'status-of-update'), { id })
      .catch(() => []);
    return rows.some(({ status }) => String(status).startsWith('Blocked'));
  }

  /** Declares the constraints, once for this store; where it fails, the next update tries again. */
  private ensureSchema(): Promise<void> {
    this.schema ??= this.declareSchema().catch((error: unknown) => {
      this.schema = undefined;
      throw neo4jFault(this.url, 'the constraints', error);
    });
    return this.schema;
  }

  private async declareSchema(): Promise<void> {
    const session = this.session(neo4j.session.WRITE);
    const declare = async (): Promise<void> => {
      for (const statement of statementsOf('neo4j').schema) await declareOne(session, statement);
      await session.run(ownStatement('neo4j', 'await-indexes'));
    };
    const work = declare();
    try {
      await this.watch.answered(work, neo4j.session.WRITE);
    } finally {
      await this.closeSession(session, work);
    }
  }

  /** Runs a statement in a session of its own, and again where the error may pass. */
  private async runRead(
    what: string,
    text: string,
    parameters: ReturnType<typeof guardParameters>,
  ): Promise<Record<string, unknown>[]> {
    const converted = neo4jParameters(parameters);
    const timeout = this.options.answerWithin ?? ANSWER_WITHIN;
    const began = performance.now();
    for (let attempt = 1; ; attempt++) {
      const session = this.session(neo4j.session.READ);
      const work = session.run(text, converted, { timeout }).then(({ records }) => records.map((r) => r.toObject()));
      try {
        return await this.watch.answered(work, neo4j.session.READ, timeout + LONGER_THAN_SERVER);
      } catch (error) {
        const late = performance.now() - began > ATTEMPTS_WITHIN;
        if (late || attempt === MOST_ATTEMPTS || !mayPass(error)) throw neo4jFault(this.url, what, error);
      } finally {
        await this.closeSession(session, work);
      }
      await pause(50 * attempt * (1 + Math.random()));
    }
  }

  /** Does not wait for a session whose work the server has not answered. */
  private async closeSession(session: Session, work: Promise<unknown>): Promise<void> {
    const answered = await settlesWithin(work, 1);
    await settlesWithin(session.close(), answered ? CLOSE_WITHIN : 0);
  }

  private session(mode: 'READ' | 'WRITE', driver = this.driver): Session {
    if (this.closed) throw this.isClosed();
    return driver.session({
      defaultAccessMode: mode,
      bookmarkManager: this.bookmarkManager,
      ...(this.database === undefined ? {} : { database: this.database }),
    });
  }

  private isClosed(): StoreError {
    return new StoreError('REFUSED', `${this.url}: the store is closed`);
  }
}

/** Tries again where another process declares the same at the same time. */
async function declareOne(session: Session, statement: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await session.run(statement);
      return;
    } catch (error) {
      if (attempt === MOST_DECLARATIONS || !(mayPass(error) || isDeclared(error))) throw error;
    }
    await pause(100 * attempt * (1 + Math.random()));
  }
}
