// At most one node of an id: without it, parallel MERGEs make doubles.
CREATE CONSTRAINT unique_id_of_{{Label}} IF NOT EXISTS FOR (n:`{{Label}}`) REQUIRE n.id IS UNIQUE
