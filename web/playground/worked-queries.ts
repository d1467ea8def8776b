const files = import.meta.glob<string>('../../docs/queries/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The worked queries of `docs/queries`, in their order. */
export const workedQueries: readonly string[] = Object.keys(files)
  .sort()
  .map((file) => files[file] ?? '');
