/** What a page says where the store is empty. */
export function NothingRead() {
  return (
    <div class="empty">
      <p>Nothing has been read yet. Read a listing of a group’s documents, and load this page again:</p>
      <p>
        <code>npx govgraph ingest page.txt</code>
      </p>
    </div>
  );
}
