import { setTimeout as pause } from 'node:timers/promises';
import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import { ChangeFailed, runChange } from '../change-failed.js';
import { StoreError, StoreNotWritableError } from '../errors.js';
import type { StoreOptions } from '../store-options.js';
import { guardParameters } from '../parameter-guard.js';
import { ownStatement, statementText, statementsOf } from '../statements.js';
import type { ReadStatements } from '../statements.generated.js';
import type { WriteTransaction, Store } from '../store.js';
import type { StoreAddress } from '../store-url.js';
import { Neo4jWriteTransaction } from './neo4j-write-transaction.js';
import { mayPass, neo4jFault } from './neo4j-errors.js';
import { neo4jParameters } from './neo4j-parameters.js';

/** In milliseconds. */
const CONNECT_WITHIN = 5000;
const ANSWER_WITHIN = 60_000;
/** A read that met a passing fault is asked again so often, while this time lasts. */
const MOST_ATTEMPTS = 3;
const ATTEMPTS_WITHIN = 5000;
const SAY_WAITING_AFTER = 1000;

/** A Neo4j server or cluster. Readers of one store see what it wrote, whichever server answers. */
export class Neo4jStore implements Store {
  readonly url: string;
  private readonly driver: Driver;
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
    this.driver = neo4j.driver(address.server, named ? neo4j.auth.basic(user ?? 'neo4j', password ?? '') : undefined, {
      disableLosslessIntegers: true,
      connectionTimeout: CONNECT_WITHIN,
      connectionAcquisitionTimeout: CONNECT_WITHIN + 1000,
      maxTransactionRetryTime: CONNECT_WITHIN,
      fetchSize: -1,
      notificationFilter: { minimumSeverityLevel: 'OFF' },
      telemetryDisabled: true,
      userAgent: 'govgraph',
    });
  }

  async read<N extends keyof ReadStatements>(
    statement: N,
    parameters: ReadStatements[N]['parameters'],
  ): Promise<ReadStatements[N]['row'][]> {
    const text = statementText('neo4j', 'read', statement);
    const converted = neo4jParameters(guardParameters(statement, parameters, 'read'));
    const rows = await this.asked(statement, async (session) => {
      const { records } = await session.run(text, converted, {
        timeout: this.options.answerWithin ?? ANSWER_WITHIN,
      });
      return records.map((record) => record.toObject());
    });
    // The row's type is declared in the statement's file; a test holds the columns against it.
    return rows as ReadStatements[N]['row'][];
  }

  async update<T>(change: (transaction: WriteTransaction) => Promise<T>): Promise<T> {
    if (this.options.readOnly) throw new StoreNotWritableError(`${this.url}: was opened for reading only`);
    await this.ensureSchema();
    const session = this.session(neo4j.session.WRITE);
    try {
      return await session.executeWrite((transaction) => this.changed(transaction, change));
    } catch (error) {
      throw error instanceof ChangeFailed ? error.reason : neo4jFault(this.url, 'the update', error);
    } finally {
      await session.close();
    }
  }

  async ready(): Promise<void> {
    await this.asked('a greeting', (session) => session.run('RETURN 1 AS answer', {}, { timeout: CONNECT_WITHIN }));
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.driver.close();
  }

  private async changed<T>(
    transaction: ManagedTransaction,
    change: (transaction: WriteTransaction) => Promise<T>,
  ): Promise<T> {
    const writing = new Neo4jWriteTransaction(this.url, transaction);
    try {
      await this.takeWriterLock(writing);
      const result = await runChange(() => change(writing));
      await writing.finish();
      await writing.own('drop-writer-lock');
      return result;
    } catch (error) {
      await writing.abandon();
      const fault = error instanceof ChangeFailed ? error.reason : error;
      // The driver runs the whole again where its own error says that it may pass.
      throw fault instanceof StoreError && mayPass(fault.cause) ? fault.cause : error;
    }
  }

  private async takeWriterLock(writing: Neo4jWriteTransaction): Promise<void> {
    const waiting = setTimeout(
      () => this.options.notice?.(`${this.url}: another process is writing; waiting for it`),
      SAY_WAITING_AFTER,
    );
    try {
      await writing.own('take-writer-lock');
    } finally {
      clearTimeout(waiting);
    }
  }

  /** Declares the constraints, once for this store; where it fails, the next update tries again. */
  private ensureSchema(): Promise<void> {
    this.schema ??= this.declareSchema().catch((error: unknown) => {
      this.schema = undefined;
      throw neo4jFault(this.url, 'its constraints', error);
    });
    return this.schema;
  }

  private async declareSchema(): Promise<void> {
    const session = this.session(neo4j.session.WRITE);
    try {
      for (const statement of statementsOf('neo4j').schema) await session.run(statement);
      await session.run(ownStatement('neo4j', 'await-indexes'));
    } finally {
      await session.close();
    }
  }

  /** Asks in a session of its own, and again where the fault may pass. */
  private async asked<T>(what: string, question: (session: Session) => Promise<T>): Promise<T> {
    const began = performance.now();
    for (let attempt = 1; ; attempt++) {
      const session = this.session(neo4j.session.READ);
      try {
        return await question(session);
      } catch (error) {
        const late = performance.now() - began > ATTEMPTS_WITHIN;
        if (late || attempt === MOST_ATTEMPTS || !mayPass(error)) throw neo4jFault(this.url, what, error);
      } finally {
        await session.close();
      }
      await pause(50 * attempt * (1 + Math.random()));
    }
  }

  private session(mode: 'READ' | 'WRITE'): Session {
    if (this.closed) throw new StoreError('REFUSED', `${this.url}: the store is closed`);
    return this.driver.session({
      defaultAccessMode: mode,
      bookmarkManager: this.bookmarkManager,
      ...(this.database === undefined ? {} : { database: this.database }),
    });
  }
}
