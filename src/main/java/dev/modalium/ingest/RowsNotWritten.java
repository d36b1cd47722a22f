package dev.modalium.ingest;

import java.sql.SQLException;

/// The database did not take rows of a manifest, which says nothing about the manifest.
class RowsNotWritten extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RowsNotWritten(SQLException cause) {
        super("The database did not take the rows: " + cause.getMessage(), cause);
    }
}
