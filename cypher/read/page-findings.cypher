// A page of all findings.
// include finding-conditions
WITH f.id AS id, f.code AS key
// include page-by-key
