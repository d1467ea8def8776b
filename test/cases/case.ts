import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { executeInProcess } from '../../src/api/execute.js';
import { ingestListings, type IngestOptions } from '../../src/ingest/ingest-listings.js';
import { PACKAGE_ROOT } from '../../src/package-root.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';

const FIXTURES = join(PACKAGE_ROOT, 'test/cases/fixtures');
const NOW = '2026-01-02T00:00:00.000Z';

/** What is put into the graph: a file of `fixtures/`, a page in the case, or the rows of each group. */
export interface Input {
  readonly file?: string;
  readonly page?: string;
  /** What the page is called: its ending may tell its form. */
  readonly name?: string;
  readonly group?: string;
  /** By group: `2024-03-13 | DAG 34 Papers | Papers`; the sub type may be left out (`Papers`). */
  readonly rows?: Readonly<Record<string, readonly string[]>>;
  /** Ingested after it. */
  readonly also?: Input;
}

export type Fields = Readonly<Record<string, unknown>>;

const csvCell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function csvOf(rows: readonly string[]): string {
  const lines = rows.map((row) => {
    const [date, name, subType = 'Papers'] = row.split(' | ');
    return [date!, name!, subType].map(csvCell).join(',');
  });
  return ['Date Of Meeting,Short Name,Sub Type', ...lines, ''].join('\n');
}

interface Ingest {
  readonly name: string;
  readonly text: string;
  readonly group?: string;
}

function ingestsOf({ also, ...input }: Input): Ingest[] {
  return also ? [...ingestsOf(input), ...ingestsOf(also)] : ingestsOfOne(input);
}

function ingestsOfOne(input: Input): Ingest[] {
  const group = input.group === undefined ? {} : { group: input.group };
  if (input.file !== undefined) {
    return [{ name: input.file, text: readFileSync(join(FIXTURES, input.file), 'utf8'), ...group }];
  }
  if (input.page !== undefined) return [{ name: input.name ?? 'page.txt', text: input.page, ...group }];
  return Object.entries(input.rows ?? {}).map(([code, rows]) => ({
    name: `${code}.csv`,
    text: csvOf(rows),
    group: code,
  }));
}

/** The graph of a case, as the GraphQL API answers it. Close it when done. */
export class CaseGraph {
  private constructor(
    private readonly store: Store,
    /** Of the last ingest. */
    readonly report: Fields,
  ) {}

  /** Throws where the input is refused, with the message that a user would see. */
  static async of(input: Input): Promise<CaseGraph> {
    const store = await openStore('memory:');
    let report: Fields = {};
    for (const { name, text, group } of ingestsOf(input)) {
      const options: IngestOptions = { asOf: '2026-01-01T00:00:00.000Z', now: NOW, ...(group && { group }) };
      report = { ...(await ingestListings(store, [{ name, text }], options)).report };
    }
    return new CaseGraph(store, report);
  }

  async ask(query: string, variables: Fields = {}): Promise<Fields> {
    const faults: unknown[] = [];
    const report = (error: unknown): void => void faults.push(error);
    const { data, errors } = await executeInProcess(this.store, query, variables, { report });
    if (errors) throw new Error([...errors, ...faults].map(messageOf).join('; '));
    return JSON.parse(JSON.stringify(data)) as Fields;
  }

  /** The nodes of a connection, page by page. */
  async all(field: string, selection: string): Promise<Fields[]> {
    const found: Fields[] = [];
    for (let after: string | null = null; ;) {
      const query = `query ($after: String) {
        page: ${field}(first: 100, after: $after) { edges { node { ${selection} } } pageInfo { hasNextPage endCursor } }
      }`;
      const { page } = (await this.ask(query, { after })) as unknown as { page: Connection };
      found.push(...page.edges.map(({ node }) => node));
      if (!page.pageInfo.hasNextPage) return found;
      after = page.pageInfo.endCursor;
    }
  }

  close(): Promise<void> {
    return this.store.close();
  }
}

const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);

interface Connection {
  readonly edges: readonly { readonly node: Fields }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}
