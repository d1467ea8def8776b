// Conditions on a meeting `m`, after others of the same WHERE.
// param number: string | null
// param extraordinary: boolean | null
// param from: string | null
// param to: string | null
  AND ($number IS NULL OR m.number = $number)
  AND ($extraordinary IS NULL OR m.extraordinary = $extraordinary)
  AND ($from IS NULL OR m.date >= $from)
  AND ($to IS NULL OR m.date <= $to)
