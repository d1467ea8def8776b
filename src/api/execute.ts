import 'reflect-metadata';
import { graphql, type GraphQLFormattedError } from 'graphql';
import type { GraphReader } from '../store/store.js';
import { createContext } from './context.js';
import { formatError, isOurs } from './errors.js';
import type { Allowance } from './limits/time-limit.js';
import { schema } from './schema.js';

/** An answer as the server would give it. */
export interface Answer {
  /** As the query selects; null or undefined where an error left nothing. */
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

interface ExecuteOptions {
  /** What the query may ask of the graph; all that it wants where this is left out. */
  readonly allowance?: Allowance;
  /** Gets the errors that are ours and not the caller's, as they were thrown. */
  readonly report?: (error: unknown) => void;
}

/** Answers a query in this process, with the schema and the errors of the server. Throws nothing. */
export async function executeInProcess(
  graph: GraphReader,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  { allowance, report }: ExecuteOptions = {},
): Promise<Answer> {
  const { data, errors } = await graphql({
    schema: schema(),
    source: query,
    variableValues: variables,
    contextValue: createContext(graph, { ...(allowance && { allowance }) }),
  });
  for (const error of errors ?? []) if (isOurs(error)) report?.(error.originalError ?? error);
  return {
    ...(data !== undefined && { data }),
    ...(errors && { errors: errors.map((error) => formatError(error.toJSON(), error)) }),
  };
}
