package dev.modalium.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// Finds the datasets that pass a filter, page by page.
@Service
public class DatasetSearch {

    private record Hit(Cursor at, DatasetSummary summary) {}

    private final JdbcClient jdbc;
    private final Clauses clauses;
    private final SummaryRows summaries;

    DatasetSearch(JdbcClient jdbc, Clauses clauses, SummaryRows summaries) {
        this.jdbc = jdbc;
        this.clauses = clauses;
        this.summaries = summaries;
    }

    /// By how well the free text matches, then by name; a page, the total and the revision are of one moment.
    ///
    /// @param cursor where the page before ended, null for the first page
    /// @throws UnusableCursor if the cursor was not given out for this filter
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public DatasetPage find(DatasetFilter filter, int limit, @Nullable String cursor) {
        String query = FilterUrl.query(filter);
        Cursor after = cursor == null ? null : Cursor.decode(cursor, query);
        List<Hit> hits = hits(filter, limit + 1, after);
        boolean more = hits.size() > limit;
        List<Hit> page = more ? hits.subList(0, limit) : hits;
        return new DatasetPage(
                page.stream().map(Hit::summary).toList(),
                more ? page.getLast().at().encode(query) : null,
                total(filter),
                revision());
    }

    /// The number of the catalogue's last change.
    long revision() {
        return jdbc.sql("select number from catalogue_revision")
                .query(Long.class)
                .single();
    }

    private List<Hit> hits(DatasetFilter filter, int limit, @Nullable Cursor after) {
        Conditions conditions = new Conditions();
        String where = conditions.all(clauses.of(filter));
        String rank = filter.text().isEmpty() ? "0" : conditions.rank(filter.text());
        String sql = """
                select * from (
                    select %s,
                           %s as rank,
                           lower(d.name) collate "C" as sort_name,
                           d.slug collate "C" as sort_slug
                    from dataset d
                    where d.status = 'listed' and %s) hit
                where %s
                order by rank, sort_name, sort_slug
                limit %s
                """.formatted(SummaryRows.COLUMNS, rank, where, after(after, conditions), conditions.bind(limit));
        return jdbc.sql(sql)
                .params(conditions.parameters())
                .query((row, _) -> new Hit(
                        new Cursor(row.getInt("rank"), row.getString("sort_name"), row.getString("slug")),
                        summaries.read(row)))
                .list();
    }

    private static String after(@Nullable Cursor after, Conditions conditions) {
        if (after == null) {
            return "true";
        }
        return "(rank, sort_name, sort_slug) > (%s, %s, %s)"
                .formatted(conditions.bind(after.rank()), conditions.bind(after.name()), conditions.bind(after.slug()));
    }

    private long total(DatasetFilter filter) {
        Conditions conditions = new Conditions();
        String where = conditions.all(clauses.of(filter));
        return jdbc.sql("select count(*) from dataset d where d.status = 'listed' and " + where)
                .params(conditions.parameters())
                .query(Long.class)
                .single();
    }
}
