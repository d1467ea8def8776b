// Groups by id, with the ids of related nodes.
// param ids: string[]
// row node: StoredNode<'Group'>
// row reportsTo: string[]
// row succeeds: string[]
// row succeededBy: string[]
// row closedBy: string[]
// row termsOfReference: string[]
UNWIND $ids AS id
MATCH (n:`Group` {id: id})
RETURN n { .id, .code, .name, .level, .status, .chair, .formerNames } AS node,
  [(n)-[:REPORTS_TO]->(g:`Group`) | g.id] AS reportsTo,
  [(n)-[:SUCCEEDS]->(g:`Group`) | g.id] AS succeeds,
  [(n)<-[:SUCCEEDS]-(g:`Group`) | g.id] AS succeededBy,
  [(n)<-[:CLOSED]-(c:ChangeRequest) | c.id] AS closedBy,
  [(n)<-[:TERMS_OF_REFERENCE_OF]-(d:Document) | d.id] AS termsOfReference
