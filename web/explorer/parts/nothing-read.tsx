/** What a page says where the store is empty. */
export function NothingRead() {
  return (
    <div class="empty">
      <h2>Nothing has been read yet.</h2>
      <p>
        Read a page of listings, and load this page again: <code>npx govgraph ingest samples/mhhs.txt</code>
      </p>
    </div>
  );
}
