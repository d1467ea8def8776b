import 'reflect-metadata';
import { graphql, type GraphQLFormattedError } from 'graphql';
import type { Profile } from '../recognition/profile.js';
import type { GraphReader } from '../store/store.js';
import { createContext } from './context.js';
import { formatError, isServerFault } from './errors.js';
import type { RequestBudget } from './limits/request-budget.js';
import { schema } from './schema.js';

/** An answer as the server would return it. */
export interface Answer {
  /** What the query selected; null or undefined after an error. */
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

interface ExecuteOptions {
  /** That of the store; the default one where it is left out. */
  readonly profile?: Profile;
  /** What the query may read; no limit where it is left out. */
  readonly budget?: RequestBudget;
  /** Receives the errors that the caller did not cause, as they were thrown. */
  readonly report?: (error: unknown) => void;
}

/** Executes a query in this process, with the schema and the errors of the server. Throws nothing. */
export async function executeInProcess(
  graph: GraphReader,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  { budget, profile, report }: ExecuteOptions = {},
): Promise<Answer> {
  const { data, errors } = await graphql({
    schema: schema(),
    source: query,
    variableValues: variables,
    contextValue: createContext(graph, { ...(budget && { budget }), ...(profile && { profile }) }),
  });
  for (const error of errors ?? []) if (isServerFault(error)) report?.(error.originalError ?? error);
  return {
    ...(data !== undefined && { data }),
    ...(errors && { errors: errors.map((error) => formatError(error.toJSON(), error)) }),
  };
}
