// Conditions on a document series `s`. `references`: all spellings of one reference, in upper case without hyphens.
// param titleContains: string | null
// param references: string[] | null
WHERE ($titleContains IS NULL OR toLower(s.title) CONTAINS toLower($titleContains))
  AND ($references IS NULL OR replace(toUpper(s.reference), '-', '') IN $references)
