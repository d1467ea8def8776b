// Readings of listings by id.
// param ids: string[]
// row node: StoredNode<'Listing'>
UNWIND $ids AS id
MATCH (n:Listing {id: id})
RETURN n { .id, .name, .group, .asOf, .ingestedAt, .rowCount, .sha256 } AS node
