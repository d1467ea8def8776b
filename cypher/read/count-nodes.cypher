// The number of nodes by label, without prose lines. A label without nodes is left out.
// row label: Label
// row nodes: number
MATCH (n:`Group`) RETURN 'Group' AS label, count(n) AS nodes
UNION ALL
MATCH (n:Meeting) RETURN 'Meeting' AS label, count(n) AS nodes
UNION ALL
MATCH (n:Document) RETURN 'Document' AS label, count(n) AS nodes
UNION ALL
MATCH (n:ChangeRequest) RETURN 'ChangeRequest' AS label, count(n) AS nodes
UNION ALL
MATCH (n:DocumentSeries) RETURN 'DocumentSeries' AS label, count(n) AS nodes
UNION ALL
MATCH (n:Publication) RETURN 'Publication' AS label, count(n) AS nodes
UNION ALL
MATCH (n:Listing) RETURN 'Listing' AS label, count(n) AS nodes
UNION ALL
MATCH (n:ListingRow) WHERE n.kind = 'ROW' RETURN 'ListingRow' AS label, count(n) AS nodes
UNION ALL
MATCH (n:Finding) RETURN 'Finding' AS label, count(n) AS nodes
