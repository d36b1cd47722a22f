package dev.modalium.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;

/// A catalogue of any size, made of the starter catalogue, the same one each time.
///
/// Each made dataset has modalities, pairs, annotations, tasks and relations of one starter dataset, the year of
/// another, the licence, nature and languages of a third, the sizes of a fourth within a factor of ten, and the texts
/// of a fifth. One of twenty has a release as well, with what was derived from it and some of 2,000 categories, the
/// first of which are the most frequent. Relations lead to datasets that were made together with it.
final class MadeCatalogue {

    private static final List<String> TABLES = List.of(
            "dataset",
            "dataset_modality",
            "dataset_pair",
            "dataset_annotation",
            "dataset_support",
            "dataset_size",
            "dataset_relation",
            "release");

    private static final List<String> STATEMENTS =
            List.of("""
            create temp table template as
                select row_number() over (order by slug) - 1 as k, count(*) over () as n, d.* from dataset d
            """, """
            create temp table made as
                select (select max(id) from template) + i as id, t.k, i / t.n + 1 as world,
                    hashint8extended(i, 1) & 1048575 as a, hashint8extended(i, 2) & 1048575 as b,
                    hashint8extended(i, 3) & 1048575 as c, hashint8extended(i, 4) & 1048575 as e,
                    hashint8extended(i, 5) & 1048575 as f, t.id as template, t.n
                from generate_series(1, %1$d - (select count(*) from template)) i join template t on t.k = i %% t.n
            """, """
            insert into dataset (id, slug, name, aliases, summary, description, year, nature, homepage, licence,
                    languages, provenance, revision, created_at, updated_at)
                select m.id, left(t.slug, 80) || '-w' || m.world,
                    t.name || ' ' || initcap(array_to_string(array(select substr('bdfgklmnprstvz', 1 + (m.a >> 4 * p & 15)::int %% 14, 1)
                        || substr('aeiou', 1 + (m.b >> 4 * p & 15)::int %% 5, 1) from generate_series(0, 2) p), '')) || ' ' || m.world,
                    '{}', s.summary, s.description, y.year, l.nature, t.homepage, l.licence, l.languages, t.provenance,
                    (select number from catalogue_revision), now(), now() - m.a * interval '1 second'
                from made m
                join template t on t.id = m.template
                join template y on y.k = m.a %% m.n
                join template l on l.k = m.b %% m.n
                join template s on s.k = m.e %% m.n
            """, """
            insert into dataset_modality (dataset_id, modality, basis, count, source, confidence, declared_by)
                select m.id, x.modality, x.basis, x.count, x.source, x.confidence, 'curator'
                from made m join dataset_modality x on x.dataset_id = m.template
            """, """
            insert into dataset_pair (dataset_id, pair, basis, relation, granularity, count, source, confidence, declared_by)
                select m.id, x.pair, x.basis, x.relation, x.granularity, x.count, x.source, x.confidence, 'curator'
                from made m join dataset_pair x on x.dataset_id = m.template
            """, """
            insert into dataset_annotation (dataset_id, kind, basis, note, count, source, confidence, declared_by)
                select m.id, x.kind, x.basis, x.note, x.count, x.source, x.confidence, 'curator'
                from made m join dataset_annotation x on x.dataset_id = m.template
            """, """
            insert into dataset_support (dataset_id, task, basis, reason, counts, source, confidence, declared_by)
                select m.id, x.task, x.basis, x.reason, x.counts, x.source, x.confidence, 'curator'
                from made m join dataset_support x on x.dataset_id = m.template
            """, """
            insert into dataset_size (dataset_id, position, count, unit, text, source, confidence)
                select m.id, x.position, round(x.count * factor, 1), x.unit,
                    round(x.count * factor, 1) || ' ' || x.unit, x.source, x.confidence
                from made m
                join template s on s.k = m.c %% m.n
                join dataset_size x on x.dataset_id = s.id
                cross join lateral (select power(10::float, m.f / 524288.0 - 1)::numeric as factor) factors
                where x.count is not null and x.unit is not null
            """, """
            insert into dataset_relation (dataset_id, relation, target, source, confidence)
                select m.id, x.relation, left(x.target, 80) || '-w' || m.world, x.source, x.confidence
                from made m join dataset_relation x on x.dataset_id = m.template
            """, """
            create temp table counted as
                select m.*, (select max(id) from release) + row_number() over (order by m.id) as release, items
                from made m cross join lateral (select 100 + m.f %% 100000 as items) numbers where m.e %% 20 = 0
            """, """
            insert into release (id, dataset_id, version, status, revision, rules, profile)
                select coalesce(c.release, row_number() over (order by c.id)), c.id, '1.0', 'published',
                    (select number from catalogue_revision),
                    (select max(rules) from release),
                    jsonb_build_object('items', items, 'annotations', 7 * items,
                        'modalities', (select coalesce(jsonb_object_agg(modality, items), '{}')
                                       from dataset_modality x where x.dataset_id = c.id),
                        'pairs', (select coalesce(jsonb_object_agg(pair, items), '{}')
                                  from dataset_pair x where x.dataset_id = c.id),
                        'kinds', (select coalesce(jsonb_object_agg(kind, 7 * items), '{}')
                                  from dataset_annotation x where x.dataset_id = c.id),
                        'groups', (select coalesce(jsonb_object_agg(own, jsonb_build_object('items', items, 'annotations', 7 * items,
                                       'kinds', (select coalesce(jsonb_object_agg(kind, 7 * items), '{}')
                                                 from dataset_annotation x where x.dataset_id = c.id))), '{}')
                                   from (select string_agg(distinct modality, '+') as own
                                         from dataset_modality x where x.dataset_id = c.id) carried where own is not null),
                        'categoryKinds', (select jsonb_object_agg('thing ' || (2000 * power((hashint8extended(c.id, n) & 1023) / 1024.0, 3))::int,
                                              jsonb_build_object('bounding-box', 1 + (hashint8extended(c.id, n + 50) & 4095)))
                                          from generate_series(1, 10) n))
                from counted c
            """, """
            insert into dataset_modality (dataset_id, modality, basis, release_id, count, source, confidence)
                select r.dataset_id, x.modality, 'derived', r.id, (r.profile ->> 'items')::bigint, 'release 1.0', 'high'
                from release r join dataset_modality x on x.dataset_id = r.dataset_id and x.basis = 'declared'
            """, """
            insert into dataset_support (dataset_id, task, basis, release_id, reason, counts, source, confidence)
                select r.dataset_id, x.task, 'derived', r.id, 'its annotations meet the rule of the task',
                    jsonb_build_object('annotations', r.profile -> 'annotations'), 'release 1.0', 'high'
                from release r join dataset_support x on x.dataset_id = r.dataset_id and x.basis = 'declared'
                where hashint8extended(r.id, hashtext(x.task)) %% 2 = 0
            """);

    private MadeCatalogue() {}

    /// Fills a database that has the starter catalogue and nothing else, as one change of the catalogue.
    static void make(Connection database, int datasets) throws SQLException {
        try (Statement statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute("set local synchronous_commit = off");
            statement.execute("set local work_mem = '256MB'");
            statement.execute("update catalogue_revision set number = number + 1");
            statement.execute("set local session_replication_role = replica"); // nothing refers to what is not there
            for (String sql : STATEMENTS) {
                statement.execute(String.format(Locale.ROOT, sql, datasets));
            }
            statement.execute("set local session_replication_role = origin");
            statement.execute("select setval(pg_get_serial_sequence('dataset', 'id'), max(id)) from dataset");
            statement.execute("select setval(pg_get_serial_sequence('release', 'id'), max(id)) from release");
            database.commit();
            database.setAutoCommit(true);
            for (String table : TABLES) {
                statement.execute("vacuum (analyze) " + table);
            }
            statement.execute("checkpoint");
        }
    }
}
