package dev.modalium.search.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The rows of one table, in the order of the datasets that they belong to, read as far as they are asked for.
///
/// @param <T> what a row is read as
final class OwnedRows<T> implements AutoCloseable {

    private static final int FETCHED_AT_ONCE = 2000;

    /// Reads a row, whose first column is the dataset's id.
    @FunctionalInterface
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private final PreparedStatement statement;
    private final ResultSet rows;
    private final Reading<T> reading;
    private long owner; // of the row that is next, the last one's where there is no further row
    private boolean more;

    /// @param sql with the rows in ascending order of their first column
    /// @param datasets the only ones that are wanted, for the only parameter of the statement; empty
    /// for all of them, where it has none
    OwnedRows(Connection connection, String sql, List<Long> datasets, Reading<T> reading) throws SQLException {
        this.reading = reading;
        statement = connection.prepareStatement(sql);
        statement.setFetchSize(FETCHED_AT_ONCE);
        if (!datasets.isEmpty()) {
            statement.setArray(1, connection.createArrayOf("bigint", datasets.toArray()));
        }
        rows = statement.executeQuery();
        advance();
    }

    private void advance() throws SQLException {
        more = rows.next();
        if (more) {
            owner = rows.getLong(1);
        }
    }

    boolean hasNext() {
        return more;
    }

    T next() throws SQLException {
        T row = reading.of(rows);
        advance();
        return row;
    }

    /// The rows of a dataset; is to be asked in the order of the datasets.
    List<T> of(long dataset) throws SQLException {
        List<T> own = new ArrayList<>();
        while (more && owner <= dataset) {
            if (owner == dataset) {
                own.add(reading.of(rows));
            }
            advance();
        }
        return own;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
