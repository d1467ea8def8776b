import type { ComponentChildren } from 'preact';

/** Its children with a comma between each two. */
export function CommaSeparated({ children }: { readonly children: readonly ComponentChildren[] }) {
  return <>{children.map((child, index) => [index > 0 && ', ', child])}</>;
}
