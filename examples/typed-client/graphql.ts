import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env.js';

export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: {
    /** A date: `2023-02-16`. */
    Date: string;
    /** A date and time: `2026-11-24T09:30:00Z`. */
    DateTime: string;
  };
}>();

export { readFragment, type FragmentOf } from 'gql.tada';
