// The words of all names, titles, codes and references, each once, as written between blanks.
// row word: string
MATCH (n:`Group`)
UNWIND split(n.code + ' ' + coalesce(n.name, '') + ' ' + coalesce(n.chair, ''), ' ') AS word
RETURN word
UNION
MATCH (n:Document)
UNWIND split(n.shortName, ' ') AS word
RETURN word
UNION
MATCH (n:Document)
WHERE NOT n.shortName CONTAINS n.title
UNWIND split(n.title, ' ') AS word
RETURN word
UNION
MATCH (n:ChangeRequest)
UNWIND split(n.id + ' ' + coalesce(n.title, ''), ' ') AS word
RETURN word
UNION
MATCH (n:DocumentSeries)
UNWIND split(coalesce(n.title, '') + ' ' + coalesce(n.reference, ''), ' ') AS word
RETURN word
UNION
MATCH (n:Publication)
UNWIND split(n.shortName + ' ' + coalesce(n.title, '') + ' ' + coalesce(n.reference, ''), ' ') AS word
RETURN word
