package dev.modalium.ingest;

import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.Position;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/// What is wrong between a manifest and those that earlier imports brought to its release; what manifests of one import
/// say about each other is the validator's to find.
@Component
class ReleaseFindings {

    /// More of one code help nobody; all are counted.
    private static final int SHOWN = 100;

    private final JdbcTemplate jdbc;

    ReleaseFindings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// The first findings of one code, known by byte offset, and how many there are.
    record Found(List<Finding> first, long count) {

        static final Found NONE = new Found(List.of(), 0);
    }

    /// Items that this manifest puts into another split than an earlier one did; call it before the items are settled.
    ///
    /// @param firstManifest of the same import
    Found splits(ManifestTables tables, long firstManifest) {
        return find(
                """
                select incoming.external_id, incoming.split as split, item.split as other_split,
                       taker.file_name as taker, incoming.span_offset as place, count(*) over () as total
                from %s incoming join %s item on item.external_id = incoming.external_id
                join manifest taker on taker.id = item.manifest_id
                where incoming.split <> item.split and item.manifest_id < ?
                order by incoming.span_offset limit ?
                """.formatted(tables.items(), tables.itemsOfRelease()),
                (row, n) -> new Finding(
                        FindingCode.ITEM_IN_TWO_SPLITS,
                        place(row),
                        "'%s' is in the %s split here and in the %s split by %s of this release, where it stays."
                                .formatted(
                                        row.getString("external_id"),
                                        row.getString("split"),
                                        row.getString("other_split"),
                                        row.getString("taker")),
                        "splits without items in common"),
                firstManifest,
                SHOWN);
    }

    /// Items of the release that one of its lists says should not be used, at their places in this manifest.
    ///
    /// @param firstManifest of the same import
    Found exclusions(ManifestTables tables, long firstManifest) {
        if (!hasExclusions(tables.release())) {
            return Found.NONE; // without reading its items
        }
        long manifest = tables.manifest();
        return find(
                """
                select item.external_id, coalesce(item.split, 'no') as split,
                       list.file_name as list, taker.file_name as taker, item.manifest_id = ? as here,
                       case when item.manifest_id = ? then item.span_offset else exclusion.span_offset end as place,
                       count(*) over () as total
                from exclusion
                join %s item on item.external_id = exclusion.item
                join manifest list on list.id = exclusion.manifest_id
                join manifest taker on taker.id = item.manifest_id
                where exclusion.release_id = ?
                  and ? in (item.manifest_id, exclusion.manifest_id)
                  and (item.manifest_id = exclusion.manifest_id or least(item.manifest_id, exclusion.manifest_id) < ?)
                order by place limit ?
                """.formatted(tables.itemsOfRelease()),
                (row, n) -> excluded(row),
                manifest,
                manifest,
                tables.release(),
                manifest,
                firstManifest,
                SHOWN);
    }

    private boolean hasExclusions(long release) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from exclusion where release_id = ?)", Boolean.class, release));
    }

    private Found find(String sql, RowMapper<Finding> finding, Object... arguments) {
        long[] total = {0};
        List<Finding> first = jdbc.query(
                sql,
                (row, n) -> {
                    total[0] = row.getLong("total");
                    return finding.mapRow(row, n);
                },
                arguments);
        return new Found(first, total[0]);
    }

    private static Finding excluded(ResultSet row) throws SQLException {
        String id = row.getString("external_id");
        String split = row.getString("split");
        String message = row.getBoolean("here")
                ? "'%s' is taken into the %s split, and %s of this release excludes it."
                        .formatted(id, split, row.getString("list"))
                : "'%s' is excluded, and %s of this release takes it into the %s split."
                        .formatted(id, row.getString("taker"), split);
        return new Finding(
                FindingCode.ITEM_EXCLUDED,
                place(row),
                message,
                "splits without the items that the dataset's own ignore list names");
    }

    private static Position place(ResultSet row) throws SQLException {
        return Position.at(row.getLong("place"), null);
    }
}
