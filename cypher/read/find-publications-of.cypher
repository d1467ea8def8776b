// The publications of nodes of one label: of document series and change requests.
// param ids: string[]
// row of: string
// row node: StoredNode<'Publication'>
UNWIND $ids AS of
MATCH (:`{{Label}}` {id: of})<-[:PUBLICATION_OF]-(n:Publication)
RETURN of, n { .id, .shortName, .title, .reference, .version, .status, .subType, .markers } AS node
