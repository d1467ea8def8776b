// Document series by id.
// param ids: string[]
// row node: StoredNode<'DocumentSeries'>
UNWIND $ids AS id
MATCH (n:DocumentSeries {id: id})
RETURN n { .id, .title, .reference } AS node
