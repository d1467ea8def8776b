// One node for each id. Without it, parallel MERGEs create duplicates.
CREATE CONSTRAINT unique_id_of_{{Label}} IF NOT EXISTS FOR (n:`{{Label}}`) REQUIRE n.id IS UNIQUE
