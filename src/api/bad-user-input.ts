import { GraphQLError, type ASTNode } from 'graphql';

/** The error of what a caller asked wrongly: code `BAD_USER_INPUT`. `message` is a sentence for the caller. */
export function badUserInput(message: string, at?: ASTNode): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' }, ...(at && { nodes: at }) });
}
