// The ids of nodes related to meetings.
// param ids: string[]
// row id: string
// row previous: string[]
// row next: string[]
// row records: string[]
// row changeRequests: string[]
UNWIND $ids AS id
MATCH (m:Meeting {id: id})
RETURN id,
  [(m)-[:FOLLOWS]->(p:Meeting) | p.id] AS previous,
  [(m)<-[:FOLLOWS]-(n:Meeting) | n.id] AS next,
  [(m)<-[:RECORDS]-(d:Document) | d.id] AS records,
  [(m)<-[:TABLED_AT]-(:Document)-[:VERSION_OF]->(c:ChangeRequest) | c.id] AS changeRequests
