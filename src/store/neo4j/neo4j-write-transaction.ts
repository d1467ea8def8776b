import type { ManagedTransaction } from 'neo4j-driver';
import { PendingOperations } from '../pending-operations.js';
import { guardParameters, type Parameters } from '../parameter-guard.js';
import { checkedProfile, checkedReading } from '../readings.js';
import { ownStatement, statementText } from '../statements.js';
import type { ReadStatements, WriteStatements } from '../statements.generated.js';
import type { PublishedTexts, StoredProfile, StoredReading, WriteTransaction } from '../store.js';
import { profileFrom, readingParameters, readingsFrom } from './kept-readings.js';
import { neo4jFault } from './neo4j-errors.js';
import { neo4jParameters } from './neo4j-parameters.js';

/**
 * A graph that is being changed in one transaction. Readings are nodes of a label that no statement
 * of the graph uses, so that no change of the facts removes them.
 */
export class Neo4jWriteTransaction implements WriteTransaction {
  private readonly pending: PendingOperations;

  constructor(
    private readonly url: string,
    private readonly transaction: ManagedTransaction,
  ) {
    this.pending = new PendingOperations(url);
  }

  read<N extends keyof ReadStatements>(
    statement: N,
    parameters: ReadStatements[N]['parameters'],
  ): Promise<ReadStatements[N]['row'][]> {
    return this.pending.begin(async () => {
      const text = statementText('neo4j', 'read', statement);
      const rows = await this.run(statement, text, guardParameters(statement, parameters, 'read'));
      // The row's type is declared in the statement's file; a test checks the columns against it.
      return rows as ReadStatements[N]['row'][];
    });
  }

  write<N extends keyof WriteStatements>(statement: N, parameters: WriteStatements[N]['parameters']): Promise<void> {
    return this.pending.begin(async () => {
      const text = statementText('neo4j', 'write', statement);
      await this.run(statement, text, guardParameters(statement, parameters, 'write'));
    });
  }

  readings(texts?: PublishedTexts): Promise<StoredReading[]> {
    return this.pending.begin(async () => readingsFrom(this.url, await this.own('readings'), texts));
  }

  profile(): Promise<StoredProfile | null> {
    return this.pending.begin(async () => profileFrom(this.url, await this.own('profile')));
  }

  keepProfile(profile: StoredProfile): Promise<void> {
    return this.pending.begin(async () => {
      await this.own('keep-profile', { ...checkedProfile(this.url, profile) });
    });
  }

  keepReading(reading: StoredReading): Promise<void> {
    return this.pending.begin(async () => {
      await this.own('keep-reading', readingParameters(checkedReading(this.url, reading)));
    });
  }

  /** Runs a statement of the engine's own folder. */
  own(name: string, parameters: Parameters = {}): Promise<Record<string, unknown>[]> {
    return this.run(name, ownStatement('neo4j', name), guardParameters(name, parameters, 'write'));
  }

  /** Before the commit. */
  finish(): Promise<void> {
    return this.pending.finish();
  }

  /** Before a rollback. */
  abandon(): Promise<void> {
    return this.pending.abandon();
  }

  private async run(what: string, statement: string, parameters: Parameters): Promise<Record<string, unknown>[]> {
    try {
      const { records } = await this.transaction.run(statement, neo4jParameters(parameters));
      return records.map((record) => record.toObject());
    } catch (error) {
      throw neo4jFault(this.url, what, error);
    }
  }
}
