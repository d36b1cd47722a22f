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
    private final int columns;
    private final CopyBuffer rows = new CopyBuffer(BATCH + BATCH / 4);

    CopyTable(CopyManager manager, String table, String... columns) {
        this.manager = manager;
        this.command = "copy " + table + " (" + String.join(", ", columns) + ") from stdin (format binary)";
        this.columns = columns.length;
    }

    /// Begins a row, whose columns go there in the order given to the constructor.
    CopyBuffer row() {
        return rows.row(columns);
    }

    /// Sends the rows when they are worth it; to be called after each.
    void endRow() throws SQLException {
        if (rows.length() >= BATCH) {
            flush();
        }
    }

    void flush() throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        rows.end();
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
