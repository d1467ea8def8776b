import type { Driver, Session } from 'neo4j-driver';
import { ChangeFailed } from '../change-failed.js';
import { neo4jFault, silentServer, slowServer } from './neo4j-errors.js';
import { settlesWithin } from './settles-within.js';

/** Milliseconds after which a server that has not answered a statement is asked whether it answers at all. */
const ASK_AFTER = 5000;
/** Milliseconds within which a server answers such a question. */
const GREET_WITHIN = 5000;

/**
 * Notices that a server has stopped answering, which its own limits cannot: it may be stopped, or
 * the network between be cut. Asks on a connection of its own, so that statements under way and a
 * busy pool are no hindrance.
 */
export class ServerWatch {
  private driver: Driver | undefined;

  constructor(
    private readonly url: string,
    private readonly connect: () => Driver,
    private readonly openSession: (driver: Driver, mode: 'READ' | 'WRITE') => Session,
  ) {}

  /**
   * The result of `work`. Rejects with `StoreUnavailableError` within ten seconds after the server
   * has stopped answering, and with `StoreTimeoutError` after `limit` milliseconds.
   */
  async answered<T>(work: Promise<T>, mode: 'READ' | 'WRITE', limit = Infinity): Promise<T> {
    for (let waited = 0; waited < limit; waited += ASK_AFTER) {
      if (await settlesWithin(work, Math.min(ASK_AFTER, limit - waited))) return work;
      const answers = await this.greet(mode).then(
        () => true,
        () => false,
      );
      if (answers) continue;
      if (!(await settlesWithin(work, 1))) throw silentServer(this.url);
      return work.catch((error: unknown) => {
        // The driver's own limits end a wait for the silent server in other words.
        throw error instanceof ChangeFailed ? error : silentServer(this.url);
      });
    }
    throw slowServer(this.url);
  }

  /** Resolves when the server has answered; rejects with a `StoreError` where it does not within five seconds. */
  async greet(mode: 'READ' | 'WRITE'): Promise<void> {
    await this.ask(mode, 'RETURN 1 AS answer');
  }

  /** Runs a small statement that reads. Errors as of `greet`. */
  async ask(mode: 'READ' | 'WRITE', statement: string, parameters = {}): Promise<Record<string, unknown>[]> {
    const driver = (this.driver ??= this.connect());
    const session = this.openSession(driver, mode);
    const answer = session.run(statement, parameters, { timeout: GREET_WITHIN }).then(
      ({ records }) => records.map((record) => record.toObject()),
      (error: unknown) => {
        throw neo4jFault(this.url, 'a greeting', error);
      },
    );
    if (await settlesWithin(answer, GREET_WITHIN)) {
      void session.close().catch(() => undefined);
      return answer;
    }
    // The connection may be dead while the server is not: the next question gets a new one.
    if (this.driver === driver) this.driver = undefined;
    void settlesWithin(session.close(), 0);
    void settlesWithin(driver.close(), 0);
    throw silentServer(this.url);
  }

  async close(): Promise<void> {
    await this.driver?.close();
  }
}
