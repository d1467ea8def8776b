type Marker = 'DRAFT' | 'CHANGE_MARKED' | 'REDLINE' | 'FINAL';

/** The marks that tell one copy of a document from another. */
export function MarkerTags({ markers }: { readonly markers: readonly Marker[] }) {
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
