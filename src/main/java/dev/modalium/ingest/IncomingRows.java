package dev.modalium.ingest;

import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.Item;
import dev.modalium.manifest.Media;
import dev.modalium.manifest.Position;
import dev.modalium.manifest.Profile;
import dev.modalium.manifest.ProfileSink;
import dev.modalium.manifest.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Rows of a manifest that may be in its release already, kept apart in temporary tables until that is known.
@Component
class IncomingRows {

    private static final List<String> TABLES = List.of("item", "category", "exclusion");

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    IncomingRows(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Makes the tables, which are gone when the transaction ends.
    void prepare() {
        for (String table : TABLES) {
            jdbc.execute("create temporary table incoming_" + table + " (like " + table + ") on commit drop");
        }
    }

    /// Counts the items that another manifest of the release brought before, as they stand in this one.
    Profile profileOfKnownItems() {
        var known = new ProfileSink(Map.of());
        jdbc.query("""
                select incoming.* from incoming_item incoming
                where exists (select from item where item.release_id = incoming.release_id
                                                 and item.external_id = incoming.external_id)
                """, row -> {
            known.item(item(row));
        });
        return known.profile();
    }

    /// Moves what is new to where everyone sees it; of a record that comes twice, the first stays.
    void settle() {
        jdbc.update("""
                insert into item select distinct on (external_id) * from incoming_item order by external_id, position
                on conflict (release_id, external_id) do nothing
                """);
        jdbc.update("insert into category select distinct on (key) * from incoming_category order by key");
        jdbc.update("insert into exclusion select distinct on (item) * from incoming_exclusion order by item");
    }

    /// Items of the release that one of its lists says should not be used, at their places in this manifest.
    List<Finding> exclusions(long releaseId, long manifestId) {
        return jdbc.query("""
                select item.external_id, coalesce(item.split, 'no') as split, list.file_name as list, taker.file_name as taker,
                       item.manifest_id = ? as here,
                       case when item.manifest_id = ? then item.span_offset else exclusion.span_offset end as place
                from exclusion
                join item on item.release_id = exclusion.release_id and item.external_id = exclusion.item
                join manifest list on list.id = exclusion.manifest_id
                join manifest taker on taker.id = item.manifest_id
                where exclusion.release_id = ? and (item.manifest_id = ? or exclusion.manifest_id = ?)
                order by place
                """, (row, n) -> excluded(row), manifestId, manifestId, releaseId, manifestId, manifestId);
    }

    private static Finding excluded(ResultSet row) throws SQLException {
        String id = row.getString("external_id");
        String split = row.getString("split");
        String list = row.getString("list");
        String message = row.getBoolean("here")
                ? "'%s' is taken into the %s split, and %s of this release excludes it.".formatted(id, split, list)
                : "'%s' is excluded, and %s of this release takes it into the %s split."
                        .formatted(id, row.getString("taker"), split);
        return new Finding(
                FindingCode.ITEM_EXCLUDED,
                Position.at(row.getLong("place"), null),
                message,
                "splits without the items that the dataset's own ignore list names");
    }

    private Item item(ResultSet row) throws SQLException {
        String attributes = row.getString("attributes");
        return new Item(
                row.getString("external_id"),
                row.getString("split"),
                new Media(
                        row.getString("path"),
                        row.getString("url"),
                        row.getObject("width", Integer.class),
                        row.getObject("height", Integer.class),
                        row.getObject("seconds", Double.class),
                        row.getObject("frame_rate", Double.class)),
                Set.of((String[]) row.getArray("modalities").getArray()),
                List.of((String[]) row.getArray("origin_keys").getArray()),
                attributes == null ? Map.of() : json.readValue(attributes, new TypeReference<>() {}),
                new Span(row.getLong("span_offset"), row.getLong("span_length")));
    }
}
