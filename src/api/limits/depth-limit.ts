import { GraphQLError, Kind, type FragmentDefinitionNode, type SelectionSetNode, type ValidationRule } from 'graphql';

/** Refuses operations whose selections are nested deeper than `most`: `QUERY_TOO_COMPLEX`. */
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
      // A fragment within itself is another rule's to refuse.
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
          new GraphQLError(`This asks ${depth} levels deep; ${most} are allowed.`, {
            nodes: operation,
            extensions: { code: 'QUERY_TOO_COMPLEX' },
          }),
        );
      },
    };
  };
}
