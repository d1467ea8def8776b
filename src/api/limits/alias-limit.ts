import { GraphQLError, type ValidationRule } from 'graphql';

/** Refuses queries with more than `most` aliases, which can repeat a field: `QUERY_TOO_COMPLEX`. */
export function aliasLimit(most: number): ValidationRule {
  return (context) => {
    let aliases = 0;
    return {
      Field({ alias }) {
        if (alias) aliases++;
      },
      Document: {
        leave() {
          if (aliases <= most) return;
          context.reportError(
            new GraphQLError(`The query has ${aliases} aliases; the limit is ${most}.`, {
              extensions: { code: 'QUERY_TOO_COMPLEX' },
            }),
          );
        },
      },
    };
  };
}
