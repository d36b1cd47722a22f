package dev.modalium.ingest;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// The few rows of a manifest that may name a thing twice, kept apart in temporary tables until that is mended.
@Component
class IncomingRows {

    private static final List<String> TABLES = List.of("category", "exclusion");

    private final JdbcTemplate jdbc;

    IncomingRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// Makes the tables, which are gone when the next ones are made or the transaction ends.
    void prepare() {
        for (String table : TABLES) {
            jdbc.execute("drop table if exists pg_temp.incoming_" + table);
            jdbc.execute("create temporary table incoming_" + table + " (like " + table + ") on commit drop");
        }
    }

    /// Moves what is new to where everyone sees it; of a record that comes twice, the first stays.
    void settle() {
        jdbc.update("insert into category select distinct on (key) * from incoming_category order by key");
        jdbc.update("insert into exclusion select distinct on (item) * from incoming_exclusion order by item");
    }
}
