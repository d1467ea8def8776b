import { GraphQLError, type ValidationRule } from 'graphql';

/** Refuses operations of a kind that the schema does not have, such as subscriptions. */
export const knownOperations: ValidationRule = (context) => ({
  OperationDefinition(operation) {
    if (context.getSchema().getRootType(operation.operation)) return;
    context.reportError(
      new GraphQLError(`This API has no ${operation.operation}s.`, {
        nodes: operation,
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      }),
    );
  },
});
