// The index that finds a node by its id: without it, MERGE is quadratic.
CREATE INDEX id_of_{{Label}} IF NOT EXISTS FOR (n:`{{Label}}`) ON (n.id)
