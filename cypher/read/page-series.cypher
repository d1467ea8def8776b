// A page of all document series.
MATCH (s:DocumentSeries)
// include series-conditions
WITH s.id AS id
// include page-by-id
