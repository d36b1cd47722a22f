package dev.modalium.ingest;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/// The one COPY that a connection takes in at a time; it goes on for as long as rows of the same table come.
///
/// Between two batches of one table nobody waits: the server works on one while the next is gathered.
final class CopyStream implements AutoCloseable {

    /// `PGCOPY\n\377\r\n\0`, no flags, no extension.
    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };

    private static final byte[] END = {-1, -1};

    private final CopyManager manager;
    private @Nullable CopyIn copy;
    private String command = "";

    CopyStream(CopyManager manager) {
        this.manager = manager;
    }

    /// @param rows in the binary format, without header and end
    void send(String wanted, byte[] rows, int length) throws SQLException {
        if (copy == null || !command.equals(wanted)) {
            end();
            command = wanted;
            copy = manager.copyIn(wanted);
            copy.writeToCopy(HEADER, 0, HEADER.length);
        }
        copy.writeToCopy(rows, 0, length);
    }

    /// Waits until the server has all rows.
    void end() throws SQLException {
        if (copy != null) {
            copy.writeToCopy(END, 0, END.length);
            copy.endCopy();
            copy = null;
        }
    }

    /// Gives up what was not ended, so that the connection can be used for something else, such as to roll back.
    @Override
    public void close() throws SQLException {
        if (copy != null && copy.isActive()) {
            copy.cancelCopy();
        }
        copy = null;
    }
}
