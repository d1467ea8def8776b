// Stores the profile of the store, or replaces it. All readings are read with it.
// param name: string
// param text: string
// param sha256: string
MERGE (n:KeptProfile {id: 'profile'})
SET n.name = $name, n.text = $text, n.sha256 = $sha256
