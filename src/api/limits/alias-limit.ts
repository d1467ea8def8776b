import { GraphQLError, type ValidationRule } from 'graphql';

/** Refuses queries that give more than `most` fields another name, by which one field is asked for again and again: `QUERY_TOO_COMPLEX`. */
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
            new GraphQLError(`This has ${aliases} aliases; ${most} are allowed.`, {
              extensions: { code: 'QUERY_TOO_COMPLEX' },
            }),
          );
        },
      },
    };
  };
}
