package dev.modalium.ingest;

import dev.modalium.ingest.ItemView.AnnotationView;
import dev.modalium.ingest.ItemView.ByteSpan;
import dev.modalium.manifest.Box;
import dev.modalium.manifest.Media;
import dev.modalium.manifest.TimeSpan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
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

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Items(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Items of a release in the order of their ids, from after the given one on.
    public List<ItemView> find(long releaseId, ItemFilter filter, @Nullable String after, int limit) {
        String sql = """
                select item.*, manifest.sha256 as manifest,
                       (select count(*) from annotation
                        where annotation.release_id = item.release_id and annotation.item = item.external_id) as annotations
                from item join manifest on manifest.id = item.manifest_id
                where item.release_id = :release
                  and (:after::text is null or item.external_id > :after)
                  and (:split::text is null or item.split = :split)
                """ + (filter.narrowsAnnotations() ? ANNOTATED : "") + " order by item.external_id limit :limit";
        return jdbc.sql(sql)
                .param("release", releaseId)
                .param("after", after)
                .param("split", filter.split())
                .param("category", filter.category())
                .param("kind", filter.kind())
                .param("shortest", filter.minEventSeconds())
                .param("longest", filter.maxEventSeconds())
                .param("limit", limit)
                .query((row, n) -> item(row, releaseId))
                .list();
    }

    private static final String ANNOTATED = """
            and exists (
                select from annotation
                where annotation.release_id = item.release_id and annotation.item = item.external_id
                  and (:kind::text is null or :kind = any (annotation.kinds))
                  and (:shortest::float8 is null
                       or annotation.end_seconds - annotation.start_seconds >= :shortest)
                  and (:longest::float8 is null
                       or annotation.end_seconds - annotation.start_seconds <= :longest)
                  and (:category::text is null or exists (
                       select from category
                       where category.manifest_id = annotation.manifest_id and category.key = annotation.category
                         and category.name = :category)))
            """;

    private ItemView item(ResultSet row, long releaseId) throws SQLException {
        String id = row.getString("external_id");
        long annotations = row.getLong("annotations");
        String attributes = row.getString("attributes");
        return new ItemView(
                id,
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
                annotations,
                annotations == 0 ? List.of() : annotations(releaseId, id));
    }

    private List<AnnotationView> annotations(long releaseId, String item) {
        return jdbc.sql("""
                        select annotation.*, coalesce(category.name, annotation.category) as category_name
                        from annotation
                        left join category on category.manifest_id = annotation.manifest_id
                                          and category.key = annotation.category
                        where annotation.release_id = ? and annotation.item = ?
                        order by annotation.manifest_id, annotation.position limit ?
                        """)
                .params(releaseId, item, SHOWN_ANNOTATIONS)
                .query((row, n) -> annotation(row))
                .list();
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
                new ByteSpan(row.getLong("span_offset"), row.getLong("span_length")));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
