// How many document series there are. `reference` is a regular expression for the whole of it.
// param titleContains: string | null
// param reference: string | null
// row total: number
MATCH (s:DocumentSeries)
WHERE ($titleContains IS NULL OR toLower(s.title) CONTAINS toLower($titleContains))
  AND ($reference IS NULL OR s.reference =~ $reference)
RETURN count(s) AS total
