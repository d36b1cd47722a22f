package dev.modalium.ingest;

import java.sql.SQLException;

/// One table that rows are copied into, a batch at a time, so that several tables can take turns on one connection.
final class CopyTable {

    /// Enough to make a batch cheap, little enough for several tables beside each other in a small heap.
    private static final int BATCH = 256 * 1024;

    private final CopyStream stream;
    private final String command;
    private final int columns;
    private final CopyBuffer rows = new CopyBuffer(BATCH + BATCH / 4);

    CopyTable(CopyStream stream, String table, String... columns) {
        this.stream = stream;
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

    /// Sends what was gathered; [CopyStream#end] waits until it has arrived.
    void flush() throws SQLException {
        if (rows.length() > 0) {
            stream.send(command, rows.bytes(), rows.length());
            rows.clear();
        }
    }
}
