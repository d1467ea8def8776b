// One stored reading for each hash.
CREATE CONSTRAINT unique_hash_of_KeptReading IF NOT EXISTS FOR (n:KeptReading) REQUIRE n.sha256 IS UNIQUE
