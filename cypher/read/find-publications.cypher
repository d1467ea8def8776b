// Publications by id, with the series or change request that each is a published version of.
// param ids: string[]
// row node: StoredNode<'Publication'>
// row series: string[]
UNWIND $ids AS id
MATCH (n:Publication {id: id})
RETURN n { .id, .shortName, .title, .reference, .version, .status, .subType, .markers } AS node,
  [(n)-[:PUBLICATION_OF]->(s) | s.id] AS series
