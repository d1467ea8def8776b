import type { initGraphQLTada, ResultOf, TadaDocumentNode, VariablesOf } from 'gql.tada';
import type { introspection } from './graphql-env.js';

export type { ResultOf, VariablesOf };

/** A query or a fragment, with the types of its variables and of its result. */
export type TypedQuery<Result, Variables> = TadaDocumentNode<Result, Variables>;

/** The types are those of gql.tada; the package itself is not there where govgraph is installed. */
type Graphql = ReturnType<
  typeof initGraphQLTada<{
    introspection: introspection;
    scalars: { Date: string; DateTime: string; ID: string };
    // The result of a query includes the fields of its fragments.
    disableMasking: true;
  }>
>;

/** What `graphql` returns at run time. */
interface Source {
  readonly text: string;
  readonly fragments: readonly Source[];
}

/** Makes a query or a fragment, typed from the schema. `fragments` are those that its text spreads. */
export const graphql = ((text: string, fragments: readonly Source[] = []): Source => ({
  text,
  fragments,
})) as unknown as Graphql;

/** The text of a query, with each of its fragments once. */
export function textOf(query: TypedQuery<unknown, never>): string {
  const sources = new Set<Source>();
  const add = (source: Source): void => {
    if (sources.has(source)) return;
    sources.add(source);
    source.fragments.forEach(add);
  };
  add(query as unknown as Source);
  return [...sources].map(({ text }) => text).join('\n');
}
