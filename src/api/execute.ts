import 'reflect-metadata';
import { graphql, type GraphQLFormattedError } from 'graphql';
import type { GraphReader } from '../store/store.js';
import { createContext } from './context.js';
import { formatError } from './errors.js';
import { schema } from './schema.js';

/** An answer as the server would give it. */
export interface Answer {
  /** As the query selects; null or undefined where an error left nothing. */
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** Answers a query in this process, with the schema and the errors of the server. Throws nothing. */
export async function executeInProcess(
  graph: GraphReader,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Answer> {
  const { data, errors } = await graphql({
    schema: schema(),
    source: query,
    variableValues: variables,
    contextValue: createContext(graph),
  });
  return {
    ...(data !== undefined && { data }),
    ...(errors && { errors: errors.map((error) => formatError(error.toJSON(), error)) }),
  };
}
