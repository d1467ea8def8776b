/** The markers of a document: `draft`, `change marked`. */
export function MarkerTags({ markers }: { readonly markers: readonly string[] }) {
  return (
    <>
      {markers.map((marker) => (
        <span key={marker} class="tag">
          {marker.toLowerCase().replace('_', ' ')}
        </span>
      ))}
    </>
  );
}
