// How many meetings there are.
// row total: number
MATCH (m:Meeting)
WHERE true
// include meeting-conditions
RETURN count(m) AS total
