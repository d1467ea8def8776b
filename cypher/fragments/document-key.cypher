// The key that documents are ordered by: the date, or the title with those without one last.
// param byTitle: boolean
  CASE WHEN NOT $byTitle THEN m.date WHEN d.title IS NULL THEN '1' ELSE '0' + toLower(d.title) END AS key
