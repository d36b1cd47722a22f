package dev.modalium.search.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Reads datasets from the catalogue, each as one text in JSON that [IndexedDataset] is read from.
@Component
class DatasetRows {

    private static final int FETCHED_AT_ONCE = 500;

    private static final String FACT = """
            'basis', x.basis, 'source', x.source, 'confidence', x.confidence""";

    private static final String DATASETS = """
            select json_strip_nulls(json_build_object(
                'slug', d.slug, 'name', d.name, 'aliases', d.aliases, 'summary', d.summary,
                'description', d.description, 'year', d.year, 'nature', d.nature, 'licence', d.licence,
                'languages', d.languages, 'status', d.status, 'updatedAt', d.updated_at, 'sources', d.provenance,
                'modalities', coalesce((select json_agg(json_build_object('term', x.modality, 'count', x.count, %1$s)
                        order by x.modality, x.basis, x.release_id) from dataset_modality x where x.dataset_id = d.id), '[]'),
                'pairs', coalesce((select json_agg(json_build_object('term', x.pair, 'count', x.count,
                            'relation', x.relation, 'granularity', x.granularity, %1$s)
                        order by x.pair, x.basis, x.release_id) from dataset_pair x where x.dataset_id = d.id), '[]'),
                'annotations', coalesce((select json_agg(json_build_object('term', x.kind, 'count', x.count,
                            'detail', x.note, %1$s)
                        order by x.kind, x.basis, x.release_id) from dataset_annotation x where x.dataset_id = d.id), '[]'),
                'support', coalesce((select json_agg(json_build_object('term', x.task, 'detail', x.reason,
                            'counts', x.counts, %1$s)
                        order by x.task, x.basis, x.release_id) from dataset_support x where x.dataset_id = d.id), '[]'),
                'sizes', coalesce((select json_agg(json_build_object('count', x.count, 'unit', x.unit, 'text', x.text,
                            'source', x.source, 'confidence', x.confidence)
                        order by x.position) from dataset_size x where x.dataset_id = d.id), '[]'),
                'relations', coalesce((select json_agg(json_build_object('relation', x.relation, 'slug', x.slug,
                            'inverse', x.inverse) order by x.inverse, x.relation, x.slug)
                        from (select relation, target as slug, false as inverse
                              from dataset_relation where dataset_id = d.id
                              union all
                              select r.relation, o.slug, true
                              from dataset_relation r join dataset o on o.id = r.dataset_id
                              where r.target = d.slug) x), '[]'),
                'releases', coalesce((select json_agg(json_build_object('version', x.version,
                            'items', (x.profile ->> 'items')::bigint, 'annotations', (x.profile ->> 'annotations')::bigint,
                            'seconds', (x.profile #>> '{distributions,itemSeconds,sum}')::numeric,
                            'modalities', coalesce(x.profile -> 'modalities', '{}'),
                            'kinds', coalesce(x.profile -> 'kinds', '{}'),
                            'categories', coalesce(x.profile -> 'categoryKinds', '{}')) order by x.id)
                        from release x where x.dataset_id = d.id and x.status <> 'withdrawn' and x.profile is not null),
                    '[]')))::text
            from dataset d
            where d.revision > ?
                or exists (select from dataset_relation r join dataset o on o.id = r.dataset_id
                           where r.target = d.slug and o.revision > ?)
            order by lower(d.name) collate "C", d.slug collate "C"
            """.formatted(FACT);

    private final DataSource dataSource;

    DatasetRows(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Passes on each dataset that changed after a revision, or that others refer to which did; all of them after -1.
    ///
    /// Is to be called within a transaction, so that the rows come in portions.
    void changedAfter(long revision, Consumer<String> json) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        jdbc.setFetchSize(FETCHED_AT_ONCE);
        jdbc.query(DATASETS, (ResultSet row) -> json.accept(text(row)), revision, revision);
    }

    private static String text(ResultSet row) throws SQLException {
        return row.getString(1);
    }
}
