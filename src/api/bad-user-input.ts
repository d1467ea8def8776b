import { GraphQLError, type ASTNode } from 'graphql';

/** An error that the caller caused: code `BAD_USER_INPUT`. `message` is a sentence for the caller. */
export function badUserInput(message: string, at?: ASTNode): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' }, ...(at && { nodes: at }) });
}
