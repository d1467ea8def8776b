// One node for each id, and the index that finds it.
CREATE CONSTRAINT unique_id_of_{{Label}} IF NOT EXISTS FOR (n:`{{Label}}`) REQUIRE n.id IS UNIQUE
