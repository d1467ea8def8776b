import type { ManagedTransaction } from 'neo4j-driver';
import { ParameterError, StoreError } from '../errors.js';
import { guardParameters, type Parameters } from '../parameter-guard.js';
import { checkedReading, readingsInOrder } from '../readings.js';
import { statementsOf } from '../statements.js';
import type { ReadStatements, WriteStatements } from '../statements.generated.js';
import type { Draft, StoredReading } from '../store.js';
import { neo4jFault } from './neo4j-errors.js';
import { neo4jParameters } from './neo4j-parameters.js';

/**
 * A graph that is being changed in one transaction. Readings are nodes of a label that no statement
 * of the graph knows, so that the record outlives whatever the facts say.
 */
export class Neo4jDraft implements Draft {
  private readonly running = new Set<Promise<unknown>>();
  private ended = false;

  constructor(
    private readonly url: string,
    private readonly transaction: ManagedTransaction,
  ) {}

  read<N extends keyof ReadStatements>(
    statement: N,
    parameters: ReadStatements[N]['parameters'],
  ): Promise<ReadStatements[N]['row'][]> {
    return this.followed(async () => {
      const file = statementsOf('neo4j').read.get(statement);
      if (!file) throw new ParameterError(`${this.url}: there is no statement ${statement} in cypher/read`);
      const rows = await this.run(statement, file.statement, guardParameters(statement, parameters, 'read'));
      // The row's type is declared in the statement's file; a test holds the columns against it.
      return rows as ReadStatements[N]['row'][];
    });
  }

  write<N extends keyof WriteStatements>(statement: N, parameters: WriteStatements[N]['parameters']): Promise<void> {
    return this.followed(async () => {
      const file = statementsOf('neo4j').write.get(statement);
      if (!file) throw new ParameterError(`${this.url}: there is no statement ${statement} in cypher/write`);
      const guarded = guardParameters(statement, parameters, 'write');
      await this.run(statement, file.statement, guarded);
    });
  }

  readings(): Promise<StoredReading[]> {
    return this.followed(async () => {
      const rows = await this.own('readings');
      const readings = rows.map(({ group, ...rest }) => {
        // Written by keep-reading alone, from a checked reading.
        const reading = rest as unknown as Omit<StoredReading, 'group'>;
        return typeof group === 'string' ? { ...reading, group } : reading;
      });
      return readingsInOrder(readings);
    });
  }

  keepReading(reading: StoredReading): Promise<void> {
    return this.followed(async () => {
      const { sha256, published, source, firstLine, format, group = null, asOf, ingestedAt } = checkedReading(
        this.url,
        reading,
      );
      await this.own('keep-reading', { sha256, published, source, firstLine, format, group, asOf, ingestedAt });
    });
  }

  /** Runs a statement of the engine's own folder. */
  async own(name: string, parameters: Parameters = {}): Promise<Record<string, unknown>[]> {
    const statement = statementsOf('neo4j').own.get(name);
    if (statement === undefined) throw new ParameterError(`${this.url}: there is no statement ${name} in cypher/neo4j`);
    return this.run(name, statement, guardParameters(name, parameters, 'write'));
  }

  /** Waits for what was not awaited, before the commit. */
  async finish(): Promise<void> {
    await Promise.all(this.running);
    this.ended = true;
  }

  /** Waits for what was not awaited, before a rollback. */
  async abandon(): Promise<void> {
    this.ended = true;
    await Promise.allSettled(this.running);
  }

  private async run(what: string, statement: string, parameters: Parameters): Promise<Record<string, unknown>[]> {
    try {
      const { records } = await this.transaction.run(statement, neo4jParameters(parameters));
      return records.map((record) => record.toObject());
    } catch (error) {
      throw neo4jFault(this.url, what, error);
    }
  }

  private followed<R>(work: () => Promise<R>): Promise<R> {
    if (this.ended) throw new StoreError('REFUSED', `${this.url}: the draft was used after its update ended`);
    const promise = work();
    this.running.add(promise);
    const forget = (): boolean => this.running.delete(promise);
    promise.then(forget, forget);
    return promise;
  }
}
