package dev.modalium.ingest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// How many imports may wait, on all instances together.
@Component
class ImportQueue {

    private final Imports imports;
    private final JdbcClient jdbc;
    private final long limit;

    ImportQueue(Imports imports, JdbcClient jdbc, @Value("${modalium.imports.max-queued}") long limit) {
        this.imports = imports;
        this.jdbc = jdbc;
        this.limit = limit;
    }

    /// @throws QueueFull if so many wait that no further one is taken
    void requireRoom() {
        if (imports.countByState(ImportState.QUEUED) >= limit) {
            throw new QueueFull(limit);
        }
    }

    /// Keeps the room for one more import until it is committed or given up; others who come meanwhile wait.
    ///
    /// @throws QueueFull if so many wait that no further one is taken
    @Transactional(propagation = Propagation.MANDATORY)
    public void holdRoom() {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended('import queue', 0))")
                .query(Integer.class)
                .single();
        requireRoom();
    }
}
