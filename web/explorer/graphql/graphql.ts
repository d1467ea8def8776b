import { initGraphQLTada } from 'gql.tada';
import type { introspection } from '../graphql-env';

/** A query or fragment, typed from the schema. Dates are `2023-02-16`, times ISO 8601. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { Date: string; DateTime: string; ID: string };
}>();

export { readFragment, type FragmentOf, type ResultOf, type VariablesOf } from 'gql.tada';
