// The index that finds a node by its id. Without it, MERGE takes quadratic time.
CREATE INDEX id_of_{{Label}} IF NOT EXISTS FOR (n:`{{Label}}`) ON (n.id)
