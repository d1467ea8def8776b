import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { Context } from './context.js';
import { formatError, isOurs } from './errors.js';
import { aliasLimit } from './limits/alias-limit.js';
import { refuseCostly } from './limits/cost-limit.js';
import { depthLimit } from './limits/depth-limit.js';
import { LIMITS } from './limits/limits.js';
import { schema } from './schema.js';

/** What answers `/graphql`. `report` gets the errors that are ours and not the caller's. */
export function createApollo(report: (error: unknown) => void): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema: schema(),
    formatError(formatted, error) {
      if (isOurs(error)) report(error);
      return formatError(formatted, error);
    },
    introspection: true,
    includeStacktraceInErrorResponses: false,
    // Kept in memory, where there is room for so much: Apollo bounds it at 30 MiB. None goes out of date.
    persistedQueries: { ttl: null },
    parseOptions: { maxLexicalTokens: LIMITS.tokens },
    maxRecursiveSelections: LIMITS.selections,
    validationRules: [depthLimit(LIMITS.depth), aliasLimit(LIMITS.aliases)],
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      costLimit,
      statusOfLegacyMediaType,
    ],
  });
}

/** After the operation is known, and its variables with it. */
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
 * GraphQL over HTTP: as `application/json`, the answer to a query that could be read as JSON should
 * have status 200 whatever the query says; only `application/graphql-response+json` tells by status.
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
