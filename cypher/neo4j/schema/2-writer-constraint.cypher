// One writer's lock: a second writer waits for it.
CREATE CONSTRAINT unique_writer_lock IF NOT EXISTS FOR (n:WriterLock) REQUIRE n.id IS UNIQUE
