import grafeo from '@grafeo-db/js';
import type { GrafeoDB, QueryResult, Transaction } from '@grafeo-db/js';
import { StoreDamagedError, StoreError } from '../errors.js';
import { fileFaultOfEngine } from '../file-errors.js';
import { guardParameters } from '../parameter-guard.js';
import { PendingOperations } from '../pending-operations.js';
import { statementText, statementsOf } from '../statements.js';
import type { GraphReader } from '../store.js';
import type { ReadStatements, WriteStatements } from '../statements.generated.js';
import { textIndexes } from './text-indexes.js';

/** What an open transaction of the engine can do for a `WriteTransaction`. */
export interface GraphChange extends GraphReader {
  write<N extends keyof WriteStatements>(statement: N, parameters: WriteStatements[N]['parameters']): Promise<void>;
}

/** One open Grafeo database, in memory or a file. Reads see what is committed. */
export class GrafeoGraph implements GraphReader {
  private inFlight = 0;
  private idle: (() => void)[] = [];

  private constructor(
    private readonly name: string,
    private readonly database: GrafeoDB,
  ) {}

  /** `name` names the store in messages. `shuffleUnordered`: rows in random order where none was asked for. */
  static inMemory(name: string, { shuffleUnordered = false }: { shuffleUnordered?: boolean } = {}): GrafeoGraph {
    return new GrafeoGraph(name, grafeo.GrafeoDB.create(null, { shuffleUnordered }));
  }

  /**
   * Opens the file, or creates it, as its only user. Throws `StoreDamagedError` where the engine
   * refuses it, `StoreNotWritableError` where the file system does.
   */
  static forWriting(name: string, path: string): GrafeoGraph {
    return GrafeoGraph.opened(name, () => grafeo.GrafeoDB.create(path));
  }

  /** Opens the file beside other readers. Throws `StoreDamagedError` where it is missing or the engine refuses it. */
  static forReading(name: string, path: string): GrafeoGraph {
    return GrafeoGraph.opened(name, () => grafeo.GrafeoDB.openReadOnly(path));
  }

  private static opened(name: string, open: () => GrafeoDB): GrafeoGraph {
    try {
      return new GrafeoGraph(name, open());
    } catch (error) {
      const damaged = new StoreDamagedError(
        `${name}: the engine cannot open its graph file; run govgraph rebuild`,
        error,
      );
      throw fileFaultOfEngine(name, error) ?? damaged;
    }
  }

  /** Declares indexes and constraints; may be run again. */
  async ensureSchema(): Promise<void> {
    for (const statement of statementsOf('grafeo').schema) {
      await this.run('schema', () => this.database.executeCypher(statement));
    }
    for (const [label, property] of textIndexes()) {
      const isThere = await this.database.textSearch(label, property, '', 0).then(
        () => true,
        () => false,
      );
      // Every word as written, none left out; the other tokenizer drops single letters and digits.
      if (!isThere) {
        await this.run('schema', () => this.database.createTextIndex(label, property, { tokenizer: 'standard' }));
      }
    }
  }

  async read<N extends keyof ReadStatements>(
    statement: N,
    parameters: ReadStatements[N]['parameters'],
  ): Promise<ReadStatements[N]['row'][]> {
    return this.query(this.database, statement, parameters);
  }

  /**
   * Runs `change` in one transaction and commits it. Where it throws, nothing has changed. Resolves
   * to its result and to whether anything was written.
   */
  async change<T>(change: (graph: GraphChange) => Promise<T>): Promise<{ result: T; wrote: boolean }> {
    const transaction = this.database.beginTransaction();
    const pending = new PendingOperations(this.name);
    let wrote = false;
    const graph: GraphChange = {
      read: (statement, parameters) => pending.begin(() => this.query(transaction, statement, parameters)),
      write: (statement, parameters) =>
        pending.begin(async () => {
          wrote = true;
          await this.execute(transaction, statement, parameters);
        }),
    };
    try {
      const result = await change(graph);
      await pending.finish();
      await this.run('commit', async () => transaction.commit());
      return { result, wrote };
    } catch (error) {
      await pending.abandon();
      rollBack(transaction);
      throw error;
    }
  }

  /** Runs `work` and closes the graph. The error of `work` goes before one of closing. */
  async closeAfter<T>(work: (graph: GrafeoGraph) => Promise<T>): Promise<T> {
    let result: T;
    try {
      result = await work(this);
    } catch (error) {
      await this.close().catch(() => undefined);
      throw error;
    }
    await this.close();
    return result;
  }

  /** Flushes what was committed into the file. */
  async checkpoint(): Promise<void> {
    await this.run('checkpoint', async () => this.database.walCheckpoint());
  }

  /** Waits for the reads under way. */
  async close(): Promise<void> {
    if (this.inFlight > 0) await new Promise<void>((resolve) => this.idle.push(resolve));
    await this.run('close', async () => this.database.close());
  }

  private async query<N extends keyof ReadStatements>(
    on: GrafeoDB | Transaction,
    statement: N,
    parameters: ReadStatements[N]['parameters'],
  ): Promise<ReadStatements[N]['row'][]> {
    const text = statementText('grafeo', 'read', statement);
    const guarded = guardParameters(statement, parameters, 'read');
    const result = await this.run(statement, () => on.executeCypher(text, guarded));
    // The row's type is declared in the statement's file; a test holds the columns against it.
    return result.toArray() as ReadStatements[N]['row'][];
  }

  private async execute<N extends keyof WriteStatements>(
    on: Transaction,
    statement: N,
    parameters: WriteStatements[N]['parameters'],
  ): Promise<void> {
    const text = statementText('grafeo', 'write', statement);
    const guarded = guardParameters(statement, parameters, 'write');
    await this.run(statement, () => on.executeCypher(text, guarded));
  }

  private async run<R extends QueryResult | void>(what: string, work: () => Promise<R>): Promise<R> {
    this.inFlight++;
    try {
      return await work();
    } catch (error) {
      const fault = fileFaultOfEngine(this.name, error);
      if (fault) throw fault;
      const status = error instanceof Error && 'gqlStatus' in error ? String(error.gqlStatus) : 'without a status';
      throw new StoreError('REFUSED', `${this.name}: the engine refused ${what} (${status})`, error);
    } finally {
      if (--this.inFlight === 0) for (const resolve of this.idle.splice(0)) resolve();
    }
  }
}

/** After a commit that failed the engine has rolled back by itself, and refuses to do it again. */
function rollBack(transaction: Transaction): void {
  try {
    if (transaction.isActive) transaction.rollback();
  } catch {
    // Nothing of the transaction remains.
  }
}
