import type { TadaDocumentNode } from 'gql.tada';
import { print } from 'graphql';

/** The reason why there is no answer, as a sentence. */
export class NoAnswer extends Error {}

/** The time limit of a request, in milliseconds. The server's own limit is 20 s. */
const TIMEOUT = 30_000;

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** Sends a query to the server and returns the data of its answer. Throws `NoAnswer` if the answer is incomplete. */
export async function ask<Data, Variables>(
  server: string,
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const { data, errors = [] } = await send<Data>(server, JSON.stringify({ query: print(document), variables }));
  if (errors.length > 0) {
    const refusals = errors.map(({ message, extensions }) => `${extensions?.code ?? 'no code'}: ${message}`);
    throw new NoAnswer(`${server} refused the request. ${refusals.join(' ')}`);
  }
  if (data == null) throw new NoAnswer(`${server} sent no data.`);
  return data;
}

async function send<Data>(server: string, body: string): Promise<Answer<Data>> {
  let response: Response;
  try {
    response = await fetch(`${server.replace(/\/+$/, '')}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body,
      signal: AbortSignal.timeout(TIMEOUT),
    });
  } catch (error) {
    throw new NoAnswer(`${server} does not answer (${reasonOf(error)}). Start a server: npx govgraph serve`);
  }
  try {
    return (await response.json()) as Answer<Data>;
  } catch {
    throw new NoAnswer(`${server} is not a GraphQL server: it answered with status ${response.status} and no JSON.`);
  }
}

/** `fetch` reports only that it failed; the reason is in `cause`. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return String(cause);
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
}
