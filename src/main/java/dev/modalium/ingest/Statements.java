package dev.modalium.ingest;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The connections that work for one import, so that what they are busy with can be stopped.
final class Statements {

    private static final Logger log = LoggerFactory.getLogger(Statements.class);

    private final List<PGConnection> connections = new ArrayList<>();

    /// A connection that works for the import until this is closed.
    @FunctionalInterface
    interface Work extends AutoCloseable {

        @Override
        void close();
    }

    /// Makes what this connection does stoppable. Close the answer before the connection serves anyone else.
    Work on(Connection connection) throws SQLException {
        PGConnection working = connection.unwrap(PGConnection.class);
        synchronized (this) {
            connections.add(working);
        }
        return () -> {
            synchronized (this) { // waits for a stop that is just being sent
                connections.remove(working);
            }
        };
    }

    /// Stops what each of the connections is busy with; one that is idle does not notice.
    synchronized void stop() {
        for (PGConnection connection : connections) {
            try {
                connection.cancelQuery();
            } catch (SQLException e) {
                log.debug("A statement could not be stopped: {}", e.getMessage());
            }
        }
    }
}
