// At most one writer's lock: it is this that makes a second writer wait.
CREATE CONSTRAINT unique_writer_lock IF NOT EXISTS FOR (n:WriterLock) REQUIRE n.id IS UNIQUE
