import { GraphQLError, Kind, type FragmentDefinitionNode, type SelectionSetNode, type ValidationRule } from 'graphql';

/** Refuses operations nested deeper than `most` levels: `QUERY_TOO_COMPLEX`. */
export function depthLimit(most: number): ValidationRule {
  return (context) => {
    const known = new Map<FragmentDefinitionNode, number>();
    const depthOf = (set: SelectionSetNode | undefined): number =>
      Math.max(
        0,
        ...(set?.selections ?? []).map((selection) => {
          if (selection.kind === Kind.FIELD) return 1 + depthOf(selection.selectionSet);
          if (selection.kind === Kind.INLINE_FRAGMENT) return depthOf(selection.selectionSet);
          const fragment = context.getFragment(selection.name.value);
          return fragment ? depthOfFragment(fragment) : 0;
        }),
      );
    const depthOfFragment = (fragment: FragmentDefinitionNode): number => {
      const before = known.get(fragment);
      if (before !== undefined) return before;
      // Another rule refuses a fragment within itself.
      known.set(fragment, 0);
      const depth = depthOf(fragment.selectionSet);
      known.set(fragment, depth);
      return depth;
    };
    return {
      OperationDefinition(operation) {
        const depth = depthOf(operation.selectionSet);
        if (depth <= most) return;
        context.reportError(
          new GraphQLError(`The query is nested ${depth} levels deep; the limit is ${most}.`, {
            nodes: operation,
            extensions: { code: 'QUERY_TOO_COMPLEX' },
          }),
        );
      },
    };
  };
}
