package dev.modalium.ingest;

import dev.modalium.manifest.Annotation;
import dev.modalium.manifest.Box;
import dev.modalium.manifest.Counter;
import dev.modalium.manifest.Distribution;
import dev.modalium.manifest.Item;
import dev.modalium.manifest.Media;
import dev.modalium.manifest.ProfileSink;
import dev.modalium.manifest.Span;
import dev.modalium.manifest.TimeSpan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Records of a manifest that other manifests brought to its release before, so that nothing is counted twice.
///
/// It looks at the tables of the release itself, which may not be hung in yet.
@Component
class KnownRecords {

    /// How many records a release had.
    ///
    /// @param earlier those of earlier imports, each counted with the first manifest that repeats it
    /// @param same those of the same import, or repeated by it before
    record Known(long earlier, long same) {

        static final Known NONE = new Known(0, 0);

        boolean isNone() {
            return earlier + same == 0;
        }
    }

    /// Rows in memory at a time: a manifest may repeat every record of another one.
    private static final int FETCHED = 5_000;

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    KnownRecords(DataSource database, JsonMapper json) {
        this.jdbc = new JdbcTemplate(database);
        this.jdbc.setFetchSize(FETCHED);
        this.json = json;
    }

    /// Shows the sink each incoming item that the release has; call it before the items are settled.
    ///
    /// An item whose split is only now given is shown without one, for so it was counted.
    ///
    Known items(ManifestTables tables, Siblings siblings, ProfileSink known) {
        var counting = new Counting();
        jdbc.query(
                """
                select incoming.external_id, incoming.modalities, incoming.width, incoming.height, incoming.seconds,
                       incoming.frame_rate, incoming.attributes,
                       case when item.split is null then null else incoming.split end as split,
                       item.manifest_id >= ? as same
                from %s incoming join %s item on item.external_id = incoming.external_id
                """.formatted(tables.items(), tables.itemsOfRelease()),
                row -> {
                    Item item = item(row);
                    counting.count(row.getBoolean("same") || !siblings.nameAsFirst(item.id()));
                    known.item(item);
                },
                siblings.first());
        return counting.known();
    }

    private static final class Counting {

        private long earlier;
        private long same;

        void count(boolean bySibling) {
            if (bySibling) {
                same++;
            } else {
                earlier++;
            }
        }

        Known known() {
            return new Known(earlier, same);
        }
    }

    /// Removes each annotation of the manifest that the release has from another one, and shows it to the sink; call it
    /// before the annotations are hung in.
    ///
    Known removeRepeatedAnnotations(ManifestTables tables, Siblings siblings, ProfileSink known) {
        var counting = new Counting();
        jdbc.query(
                """
                delete from %s incoming using %s earlier
                where earlier.item = incoming.item
                  and earlier.kind_set = incoming.kind_set
                  and (earlier.start_seconds, earlier.end_seconds, earlier.x, earlier.y, earlier.width, earlier.height,
                       earlier.area, earlier.text)
                      is not distinct from
                      (incoming.start_seconds, incoming.end_seconds, incoming.x, incoming.y, incoming.width,
                       incoming.height, incoming.area, incoming.text)
                  and (select name from category where manifest_id = earlier.manifest_id and key = earlier.category)
                      is not distinct from
                      (select name from category where manifest_id = incoming.manifest_id and key = incoming.category)
                returning incoming.item, (select kinds from kind_set where id = incoming.kind_set) as kinds,
                          incoming.start_seconds, incoming.end_seconds,
                          incoming.x, incoming.y, incoming.width, incoming.height, incoming.text,
                          incoming.labelled_keypoints,
                          (select name from category
                           where manifest_id = incoming.manifest_id and key = incoming.category) as category,
                          earlier.manifest_id >= ? as same
                """.formatted(tables.annotations(), tables.annotationsOfRelease()),
                row -> {
                    counting.count(row.getBoolean("same"));
                    known.annotation(annotation(row));
                },
                siblings.first());
        return counting.known();
    }

    /// How many annotations an item has, of what is to be taken back: known items counted by themselves and with
    /// what the release had on them, less both together.
    ///
    /// Call it when the annotations are hung in, without the repeated ones.
    ///
    /// @param known the sink that was shown the known items and the repeated annotations
    Distribution annotationsPerItem(ManifestTables tables, ProfileSink known) {
        var counter = new Counter();
        jdbc.query(
                """
                select item.external_id,
                       count(*) filter (where annotation.manifest_id <> ?) as earlier,
                       count(*) filter (where annotation.manifest_id = ?) as added
                from %2$s item left join %3$s annotation on annotation.item = item.external_id
                where item.manifest_id <> ?
                  and exists (select from %1$s incoming where incoming.external_id = item.external_id)
                group by item.external_id
                """.formatted(tables.items(), tables.itemsOfRelease(), tables.annotationsOfRelease()),
                row -> {
                    int earlier = row.getInt("earlier");
                    int added = row.getInt("added");
                    counter.add(added + known.annotationsOf(row.getString("external_id")));
                    counter.add(earlier);
                    counter.remove(earlier + added);
                },
                tables.manifest(),
                tables.manifest(),
                tables.manifest());
        return counter.counted();
    }

    private Item item(ResultSet row) throws SQLException {
        String attributes = row.getString("attributes");
        return new Item(
                row.getString("external_id"),
                row.getString("split"),
                new Media(
                        null,
                        null,
                        row.getObject("width", Integer.class),
                        row.getObject("height", Integer.class),
                        row.getObject("seconds", Double.class),
                        row.getObject("frame_rate", Double.class)),
                texts(row, "modalities"),
                List.of(),
                attributes == null ? Map.of() : json.readValue(attributes, new TypeReference<>() {}),
                new Span(0, 0));
    }

    private static Annotation annotation(ResultSet row) throws SQLException {
        Double start = row.getObject("start_seconds", Double.class);
        @Nullable TimeSpan time = start == null ? null : new TimeSpan(start, row.getDouble("end_seconds"));
        Double x = row.getObject("x", Double.class);
        @Nullable
        Box box = x == null ? null : new Box(x, row.getDouble("y"), row.getDouble("width"), row.getDouble("height"));
        return new Annotation(
                null,
                row.getString("item"),
                texts(row, "kinds"),
                row.getString("category"),
                time,
                box,
                null,
                null,
                false,
                row.getString("text"),
                null,
                row.getObject("labelled_keypoints", Integer.class),
                new Span(0, 0));
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        String[] values = (String[]) row.getArray(column).getArray();
        return Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(values)));
    }
}
