package dev.modalium.search.index;

import dev.modalium.search.index.IndexedDataset.Counted;
import dev.modalium.search.index.IndexedDataset.Fact;
import dev.modalium.search.index.IndexedDataset.Relation;
import dev.modalium.search.index.IndexedDataset.Size;
import dev.modalium.search.index.IndexedDataset.Source;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/// Reads datasets from the catalogue.
///
/// Each table is read once, in the order of the datasets, and what belongs to a dataset is put together here: no
/// dataset costs a search in each table, and the database writes no JSON that would have to be parsed.
@Component
class DatasetRows {

    private static final String CHANGED = """
            select id from dataset where revision > ?
            union
            select d.id from dataset o join dataset_relation r on r.dataset_id = o.id join dataset d on d.slug = r.target
            where o.revision > ?
            """;

    private static final String DATASETS = """
            select id, slug, name, aliases, summary, description, year, nature, licence, languages, status, updated_at,
                provenance, licence_note
            from dataset where %s order by id""";
    private static final String MODALITIES = """
            select dataset_id, modality, basis, null, null, null, count, null, source, confidence
            from dataset_modality where %s order by dataset_id, modality, basis, release_id""";
    private static final String PAIRS = """
            select dataset_id, pair, basis, null, relation, granularity, count, null, source, confidence
            from dataset_pair where %s order by dataset_id, pair, basis, release_id""";
    private static final String ANNOTATIONS = """
            select dataset_id, kind, basis, note, null, null, count, null, source, confidence
            from dataset_annotation where %s order by dataset_id, kind, basis, release_id""";
    private static final String SUPPORT = """
            select dataset_id, task, basis, reason, null, null, null::bigint, counts, source, confidence
            from dataset_support where %s order by dataset_id, task, basis, release_id""";
    private static final String SIZES = """
            select dataset_id, count, unit, text, source, confidence
            from dataset_size where %s order by dataset_id, position""";
    private static final String RELATIONS = """
            select dataset_id, relation, target
            from dataset_relation where %s order by dataset_id, relation, target""";
    private static final String INVERSE_RELATIONS = """
            select d.id, r.relation, o.slug
            from dataset_relation r join dataset o on o.id = r.dataset_id join dataset d on d.slug = r.target
            where %s order by d.id, r.relation, o.slug""";
    private static final String RELEASES = """
            select dataset_id, version, (profile ->> 'items')::bigint, (profile ->> 'annotations')::bigint,
                (profile #>> '{distributions,itemSeconds,sum}')::numeric,
                profile -> 'modalities', profile -> 'kinds', profile -> 'categoryKinds'
            from release where status <> 'withdrawn' and profile is not null and %s order by dataset_id, id""";

    private final DataSource dataSource;
    private final ObjectReader sources;
    private final ObjectReader counts;
    private final ObjectReader categories;

    DatasetRows(DataSource dataSource, JsonMapper json) {
        this.dataSource = dataSource;
        this.sources = json.readerFor(new TypeReference<Map<String, Source>>() {});
        this.counts = json.readerFor(new TypeReference<Map<String, Long>>() {});
        this.categories = json.readerFor(new TypeReference<Map<String, Map<String, Long>>>() {});
    }

    /// Passes on all datasets.
    ///
    /// Is to be called within a transaction, so that all is of one moment and the rows come in portions.
    void all(Consumer<IndexedDataset> taker) {
        read(new JdbcTemplate(dataSource), List.of(), taker);
    }

    /// Passes on each dataset that changed after a revision, or that others refer to which did; likewise.
    void changedAfter(long revision, Consumer<IndexedDataset> taker) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        List<Long> changed = changed(jdbc, revision);
        if (!changed.isEmpty()) {
            read(jdbc, changed, taker);
        }
    }

    private void read(JdbcTemplate jdbc, List<Long> only, Consumer<IndexedDataset> taker) {
        jdbc.execute((Connection connection) -> {
            read(connection, only, taker);
            return 0;
        });
    }

    private static List<Long> changed(JdbcTemplate jdbc, long revision) {
        return jdbc.query(CHANGED, (row, _) -> row.getLong(1), revision, revision);
    }

    private void read(Connection connection, List<Long> only, Consumer<IndexedDataset> taker) throws SQLException {
        try (var modalities = rows(connection, MODALITIES, "dataset_id", only, this::fact);
                var pairs = rows(connection, PAIRS, "dataset_id", only, this::fact);
                var annotations = rows(connection, ANNOTATIONS, "dataset_id", only, this::fact);
                var support = rows(connection, SUPPORT, "dataset_id", only, this::fact);
                var sizes = rows(connection, SIZES, "dataset_id", only, DatasetRows::size);
                var relations = rows(connection, RELATIONS, "dataset_id", only, row -> relation(row, false));
                var inverse = rows(connection, INVERSE_RELATIONS, "d.id", only, row -> relation(row, true));
                var releases = rows(connection, RELEASES, "dataset_id", only, this::release);
                var datasets = rows(connection, DATASETS, "id", only, row -> {
                    long id = row.getLong(1);
                    return new IndexedDataset(
                            row.getString(2),
                            row.getString(3),
                            list(row, 4),
                            row.getString(5),
                            row.getString(6),
                            row.getObject(7, Integer.class),
                            row.getString(8),
                            row.getString(9),
                            row.getString(14),
                            list(row, 10),
                            row.getString(11),
                            row.getObject(12, OffsetDateTime.class),
                            sources.readValue(row.getString(13)),
                            modalities.of(id),
                            pairs.of(id),
                            annotations.of(id),
                            support.of(id),
                            sizes.of(id),
                            Stream.concat(relations.of(id).stream(), inverse.of(id).stream())
                                    .toList(),
                            releases.of(id));
                })) {
            while (datasets.hasNext()) {
                taker.accept(datasets.next());
            }
        }
    }

    private static <T> OwnedRows<T> rows(
            Connection connection, String sql, String id, List<Long> only, OwnedRows.Reading<T> reading)
            throws SQLException {
        String wanted = only.isEmpty() ? "true" : id + " = any(?)";
        return new OwnedRows<>(connection, sql.formatted(wanted), only, reading);
    }

    private Fact fact(ResultSet row) throws SQLException {
        return new Fact(
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, Long.class),
                counts(row.getString(8)),
                row.getString(9),
                row.getString(10));
    }

    private static Size size(ResultSet row) throws SQLException {
        return new Size(row.getBigDecimal(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6));
    }

    private static Relation relation(ResultSet row, boolean inverse) throws SQLException {
        return new Relation(row.getString(2), row.getString(3), inverse);
    }

    private Counted release(ResultSet row) throws SQLException {
        return new Counted(
                row.getString(2),
                row.getLong(3),
                row.getLong(4),
                row.getBigDecimal(5),
                orNone(counts(row.getString(6))),
                orNone(counts(row.getString(7))),
                row.getString(8) == null ? Map.of() : categories.readValue(row.getString(8)));
    }

    private @Nullable Map<String, Long> counts(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return text.equals("{}") ? Map.of() : counts.readValue(text);
    }

    private static Map<String, Long> orNone(@Nullable Map<String, Long> counts) {
        return counts == null ? Map.of() : counts;
    }

    private static List<String> list(ResultSet row, int column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
