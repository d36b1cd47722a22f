package dev.modalium.ingest;

import dev.modalium.ingest.ItemView.AnnotationView;
import dev.modalium.ingest.ItemView.ByteSpan;
import dev.modalium.manifest.Box;
import dev.modalium.manifest.Media;
import dev.modalium.manifest.TimeSpan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The items of releases, read from the rows that imports wrote.
@Service
@Transactional(readOnly = true)
public class Items {

    /// An item with more annotations shows so many and says how many there are.
    private static final int SHOWN_ANNOTATIONS = 100;

    private static final String ITEM = """
            select item.*, manifest.sha256 as manifest,
                   (select count(*) from annotation
                    where annotation.release_id = :release and annotation.item = item.external_id) as annotations
            from item join manifest on manifest.id = item.manifest_id
            where item.release_id = :release
            """;

    private static final String ANNOTATED = """
            and exists (
                select from annotation
                where annotation.release_id = :release and annotation.item = item.external_id
                  and (:kind::text is null or annotation.kind_set in (select id from kind_set where :kind = any (kinds)))
                  and (:shortest::float8 is null
                       or annotation.end_seconds - annotation.start_seconds >= :shortest)
                  and (:longest::float8 is null
                       or annotation.end_seconds - annotation.start_seconds <= :longest)
                  and (:category::text is null or exists (
                       select from category
                       where category.manifest_id = annotation.manifest_id and category.key = annotation.category
                         and category.name = :category)))
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Items(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Items of a release in the order of their ids, from after the given one on.
    public List<ItemView> find(long releaseId, ItemFilter filter, @Nullable String after, int limit) {
        String sql =
                ITEM + """
                  and (:after::text is null or item.external_id > :after)
                  and (:split::text is null or item.split = :split)
                """ + (filter.narrowsAnnotations() ? ANNOTATED : "") + " order by item.external_id limit :limit";
        List<ItemView> found = jdbc.sql(sql)
                .param("release", releaseId)
                .param("after", after)
                .param("split", filter.split())
                .param("category", filter.category())
                .param("kind", filter.kind())
                .param("shortest", filter.minEventSeconds())
                .param("longest", filter.maxEventSeconds())
                .param("limit", limit)
                .query((row, n) -> item(row))
                .list();
        Map<String, List<Placed>> annotations =
                annotations(releaseId, found.stream().map(ItemView::id).toList());
        return found.stream()
                .map(item -> with(item, annotations.getOrDefault(item.id(), List.of()), SHOWN_ANNOTATIONS))
                .toList();
    }

    /// The item with this id, with so many of its annotations from after the cursor on.
    Optional<ItemView> find(long releaseId, String id, AnnotationCursor after, int limit) {
        return jdbc.sql(ITEM + " and item.external_id = :id")
                .param("release", releaseId)
                .param("id", id)
                .query((row, n) -> item(row))
                .optional()
                .map(item -> with(item, annotations(releaseId, id, after, limit + 1), limit));
    }

    /// The splits that items of a release are in.
    public List<String> splits(long releaseId) {
        return jdbc.sql("select distinct split from item where release_id = ? and split is not null order by split")
                .param(releaseId)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /// The names of the categories that manifests of a release declare.
    public List<String> categories(long releaseId) {
        return jdbc.sql("""
                        select distinct name from category join manifest on manifest.id = category.manifest_id
                        where manifest.release_id = ? order by name
                        """)
                .param(releaseId)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private ItemView item(ResultSet row) throws SQLException {
        String attributes = row.getString("attributes");
        return new ItemView(
                row.getString("external_id"),
                row.getString("split"),
                texts(row, "modalities"),
                new Media(
                        row.getString("path"),
                        row.getString("url"),
                        row.getObject("width", Integer.class),
                        row.getObject("height", Integer.class),
                        row.getObject("seconds", Double.class),
                        row.getObject("frame_rate", Double.class)),
                texts(row, "origin_keys"),
                attributes == null ? Map.of() : json.readValue(attributes, new TypeReference<>() {}),
                row.getString("manifest"),
                new ByteSpan(row.getLong("span_offset"), row.getLong("span_length")),
                row.getLong("annotations"),
                List.of(),
                null,
                null);
    }

    /// An annotation, and the cursor of those after it.
    private record Placed(AnnotationView annotation, AnnotationCursor place) {}

    /// The item with at most so many of the annotations that were found.
    private static ItemView with(ItemView item, List<Placed> found, int limit) {
        List<Placed> shown = found.subList(0, Math.min(found.size(), limit));
        return item.with(
                shown.stream().map(Placed::annotation).toList(),
                found.size() > limit ? shown.getLast().place().text() : null);
    }

    private List<Placed> annotations(long releaseId, String item, AnnotationCursor after, int limit) {
        return jdbc.sql("""
                        select annotation.*, kinds, coalesce(category.name, annotation.category) as category_name,
                               manifest.sha256 as manifest
                        from annotation
                        join manifest on manifest.id = annotation.manifest_id
                        join kind_set on kind_set.id = annotation.kind_set
                        left join category on category.manifest_id = annotation.manifest_id
                                          and category.key = annotation.category
                        where annotation.release_id = :release and annotation.item = :item
                          and (annotation.manifest_id, annotation.position) > (:manifest, :position)
                        order by annotation.manifest_id, annotation.position limit :limit
                        """)
                .param("release", releaseId)
                .param("item", item)
                .param("manifest", after.manifestId())
                .param("position", after.position())
                .param("limit", limit)
                .query((row, n) -> placed(row))
                .list();
    }

    /// The first annotations of each of these items, and one more.
    private Map<String, List<Placed>> annotations(long releaseId, List<String> items) {
        Map<String, List<Placed>> byItem = new HashMap<>();
        jdbc.sql("""
                        select numbered.*, kinds, coalesce(category.name, numbered.category) as category_name,
                               manifest.sha256 as manifest
                        from (select annotation.*,
                                     row_number() over (partition by item order by manifest_id, position) as number
                              from annotation where release_id = :release and item = any (:items)) numbered
                        join manifest on manifest.id = numbered.manifest_id
                        join kind_set on kind_set.id = numbered.kind_set
                        left join category on category.manifest_id = numbered.manifest_id
                                          and category.key = numbered.category
                        where number <= :shown + 1 order by number
                        """)
                .param("release", releaseId)
                .param("items", items.toArray(String[]::new))
                .param("shown", SHOWN_ANNOTATIONS)
                .query((ResultSet row) -> {
                    byItem.computeIfAbsent(row.getString("item"), item -> new ArrayList<>())
                            .add(placed(row));
                });
        return byItem;
    }

    private static Placed placed(ResultSet row) throws SQLException {
        return new Placed(annotation(row), new AnnotationCursor(row.getLong("manifest_id"), row.getLong("position")));
    }

    private static AnnotationView annotation(ResultSet row) throws SQLException {
        Double start = row.getObject("start_seconds", Double.class);
        Double x = row.getObject("x", Double.class);
        return new AnnotationView(
                row.getString("external_id"),
                texts(row, "kinds"),
                row.getString("category_name"),
                start == null ? null : new TimeSpan(start, row.getDouble("end_seconds")),
                x == null ? null : new Box(x, row.getDouble("y"), row.getDouble("width"), row.getDouble("height")),
                row.getObject("area", Double.class),
                row.getBoolean("crowd"),
                row.getString("text"),
                row.getString("manifest"),
                new ByteSpan(row.getLong("span_offset"), row.getLong("span_length")),
                null);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
