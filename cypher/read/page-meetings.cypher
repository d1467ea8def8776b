// A page of all meetings.
MATCH (m:Meeting)
WHERE true
// include meeting-conditions
WITH m.id AS id, m.date AS key
// include page-by-key
