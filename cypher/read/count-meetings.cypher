// How many meetings there are.
// param number: string | null
// param extraordinary: boolean | null
// param from: string | null
// param to: string | null
// row total: number
MATCH (m:Meeting)
WHERE ($number IS NULL OR m.number = $number)
  AND ($extraordinary IS NULL OR m.extraordinary = $extraordinary)
  AND ($from IS NULL OR m.date >= $from)
  AND ($to IS NULL OR m.date <= $to)
RETURN count(m) AS total
