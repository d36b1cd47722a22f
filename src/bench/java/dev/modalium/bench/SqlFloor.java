package dev.modalium.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/// The floor of a filter with facets: the same page and counts from the tables themselves, in one statement.
final class SqlFloor {

    private static final String STATEMENT = """
            with matching as materialized (
                select d.id, d.name, d.slug, d.year, d.nature, d.licence, d.languages from dataset d
                where d.status = 'listed' and %s)
            (select 'page', slug, 0 from matching order by lower(name), slug limit 50)
            union all select 'total', null, count(*) from matching
            union all select 'modality', x.modality, count(distinct m.id) from matching m join dataset_modality x on x.dataset_id = m.id group by 2
            union all select 'pair', x.pair, count(distinct m.id) from matching m join dataset_pair x on x.dataset_id = m.id group by 2
            union all select 'task', x.task, count(distinct m.id) from matching m join dataset_support x on x.dataset_id = m.id group by 2
            union all select 'annotation', x.kind, count(distinct m.id) from matching m join dataset_annotation x on x.dataset_id = m.id group by 2
            union all select 'nature', nature, count(*) from matching group by 2
            union all select 'licence', licence, count(*) from matching group by 2
            union all select 'language', l, count(*) from matching, unnest(languages) l group by 2
            union all select 'year', year::text, count(*) from matching group by 2
            """;

    private SqlFloor() {}

    /// Nanoseconds of each filter, one after another.
    static long[] took(Connection database, List<List<Asked.Clause>> filters) throws SQLException {
        long[] took = new long[filters.size()];
        try (Statement statement = database.createStatement()) {
            for (int i = 0; i < took.length; i++) {
                String where = filters.get(i).stream().map(Asked.Clause::sql).collect(Collectors.joining(" and "));
                long start = System.nanoTime();
                try (ResultSet rows = statement.executeQuery(STATEMENT.formatted(where))) {
                    while (rows.next()) {
                        rows.getString(2);
                    }
                }
                took[i] = System.nanoTime() - start;
            }
        }
        return took;
    }
}
