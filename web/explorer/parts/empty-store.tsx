/** Shown by every page of an empty store. */
export function EmptyStore() {
  return (
    <div class="empty">
      <h2>No listings imported yet</h2>
      <p>
        Import a page of listings, then reload this page: <code>npx govgraph ingest samples/mhhs.txt</code>
      </p>
    </div>
  );
}
