package dev.modalium.ingest;

import java.sql.SQLException;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/// One table that rows are copied into, a batch at a time, in the caller's transaction.
///
/// A batch is sent whole, so that several tables can take turns on one connection.
final class CopyTable {

    /// Enough to make a batch cheap, little enough for several tables beside each other in a small heap.
    private static final int BATCH = 1024 * 1024;

    private final CopyManager manager;
    private final String command;
    private final CopyBuffer rows = new CopyBuffer(BATCH + BATCH / 4);

    CopyTable(CopyManager manager, String table, String... columns) {
        this.manager = manager;
        this.command = "copy " + table + " (" + String.join(", ", columns) + ") from stdin";
    }

    /// Where the columns of the next row go, in the order given to the constructor.
    CopyBuffer row() {
        return rows;
    }

    void endRow() throws SQLException {
        rows.endRow();
        if (rows.length() >= BATCH) {
            flush();
        }
    }

    void flush() throws SQLException {
        if (rows.length() == 0) {
            return;
        }
        CopyIn copy = manager.copyIn(command);
        try {
            copy.writeToCopy(rows.bytes(), 0, rows.length());
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
        rows.clear();
    }
}
