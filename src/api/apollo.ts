import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { Context } from './context.js';
import { formatError, isServerFault } from './errors.js';
import { aliasLimit } from './limits/alias-limit.js';
import { refuseCostly } from './limits/cost-limit.js';
import { depthLimit } from './limits/depth-limit.js';
import { knownOperations } from './limits/known-operations.js';
import { LIMITS } from './limits/limits.js';
import { schema } from './schema.js';

/** Creates the GraphQL server. `report` receives the errors that the caller did not cause. */
export function createApollo(report: (error: unknown) => void): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema: schema(),
    formatError(formatted, error) {
      if (isServerFault(error)) report(error);
      return formatError(formatted, error);
    },
    introspection: true,
    includeStacktraceInErrorResponses: false,
    // Kept in memory, where Apollo allows 30 MiB. They do not expire.
    persistedQueries: { ttl: null },
    parseOptions: { maxLexicalTokens: LIMITS.tokens },
    maxRecursiveSelections: LIMITS.selections,
    validationRules: [knownOperations, depthLimit(LIMITS.depth), aliasLimit(LIMITS.aliases)],
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      costLimit,
      statusOfLegacyMediaType,
    ],
  });
}

/** Runs when the operation and its variables are known. */
const costLimit: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, request }) {
        if (operation) refuseCostly({ schema, document, operation, variables: request.variables ?? {} }, LIMITS.cost);
      },
    };
  },
};

/**
 * GraphQL over HTTP: with `application/json`, the response to a well-formed request has status 200 even if
 * the query is wrong. Only `application/graphql-response+json` uses the status.
 */
const statusOfLegacyMediaType: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        const accepted = request.http?.headers.get('accept') ?? '';
        if (response.http.status !== 400 || accepted.includes('application/graphql-response+json')) return;
        if (response.body.kind === 'single' && request.query) response.http.status = 200;
      },
    };
  },
};
