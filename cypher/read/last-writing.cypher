// A mark that is another after each writing that changed a fact; none in a graph that was never written.
// row mark: string
MATCH (n:LastWriting)
RETURN n.id AS mark
