// How many document series there are.
// row total: number
MATCH (s:DocumentSeries)
// include series-conditions
RETURN count(s) AS total
