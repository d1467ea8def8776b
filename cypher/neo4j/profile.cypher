// The profile that was chosen for the store; no row where the default one holds.
// row name: string
// row text: string
// row sha256: string
MATCH (n:KeptProfile {id: 'profile'})
RETURN n.name AS name, n.text AS text, n.sha256 AS sha256
