package dev.modalium.ingest;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Rows of a manifest that may be in its release already, kept apart in temporary tables until that is known.
@Component
class IncomingRows {

    private static final List<String> TABLES = List.of("item", "category", "exclusion");

    private final JdbcTemplate jdbc;

    IncomingRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// Makes the tables, which are gone when the transaction ends.
    void prepare() {
        for (String table : TABLES) {
            jdbc.execute("create temporary table incoming_" + table + " (like " + table + ") on commit drop");
        }
    }

    /// Moves what is new to where everyone sees it; of a record that comes twice, the first stays.
    ///
    /// An item that another manifest brought without a split takes the split that this one gives it.
    void settle() {
        jdbc.update("""
                insert into item select distinct on (external_id) * from incoming_item order by external_id, position
                on conflict (release_id, external_id) do update set split = excluded.split
                where item.split is null and excluded.split is not null
                """);
        jdbc.update("insert into category select distinct on (key) * from incoming_category order by key");
        jdbc.update("insert into exclusion select distinct on (item) * from incoming_exclusion order by item");
    }
}
