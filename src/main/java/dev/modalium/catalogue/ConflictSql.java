package dev.modalium.catalogue;

/// The statement behind [SupportConflicts].
///
/// Releases with counts are few beside datasets, so it begins with them. Their profiles may be
/// large, and are not looked at.
final class ConflictSql {

    static final String ROWS = """
            with counted as (
                select dataset_id, bool_or(status in ('published', 'superseded')) as complete,
                    array_agg(version order by id) as releases
                from release
                where counted and status <> 'withdrawn'
                    and (:dataset::text is null or dataset_id = (select id from dataset where slug = :dataset))
                group by dataset_id
            ), said as (
                select c.dataset_id, s.task, c.complete, c.releases,
                    bool_or(s.basis = 'declared') as declared, bool_or(s.basis = 'derived') as derived,
                    string_agg(distinct s.source, '; ' order by s.source) as source
                from counted c join dataset_support s using (dataset_id)
                where s.task = any (:ruled)
                group by c.dataset_id, s.task, c.complete, c.releases
            ), found as (
                select d.slug, d.name, said.task, said.source, said.releases,
                    case when not declared then 'not-declared' when complete then 'conflict' else 'not-shown' end as kind
                from said join dataset d on d.id = said.dataset_id
                where declared <> derived
            )
            select slug, name, task, source, releases, kind from found
            where kind = any (:kinds)
                and (slug collate "C", task collate "C") > (:afterDataset, :afterTask)
            order by slug collate "C", task collate "C"
            limit :limit
            """;

    /// What of the profiles of a dataset tells which requirements it meets.
    static final String PROFILES = """
            select json_build_object('items', r.profile -> 'items', 'annotations', 0, 'splits', '{}'::json,
                'modalities', coalesce(r.profile -> 'modalities', '{}'), 'pairs', coalesce(r.profile -> 'pairs', '{}'),
                'kinds', coalesce(r.profile -> 'kinds', '{}'), 'groups', r.profile -> 'groups', 'categories', '{}'::json,
                'attributes', '{}'::json)::text
            from release r join dataset d on d.id = r.dataset_id
            where d.slug = :dataset and r.counted and r.status <> 'withdrawn'
            order by r.id
            """;

    private ConflictSql() {}
}
