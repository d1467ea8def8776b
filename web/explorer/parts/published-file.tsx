/** A link to the file that a listing published; nothing without a link. */
export function PublishedFile({ url }: { readonly url: string | null }) {
  if (url === null) return null;
  return (
    <a href={url} rel="noreferrer">
      published file
    </a>
  );
}
