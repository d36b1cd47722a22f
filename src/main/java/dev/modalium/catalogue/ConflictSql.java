package dev.modalium.catalogue;

/// The statement behind [SupportConflicts].
///
/// Releases with counts are few beside datasets, so it begins with them.
final class ConflictSql {

    /// A profile without groups was kept before these were counted, and shows no task whatever it
    /// holds.
    static final String ROWS = """
            with counted as (
                select dataset_id, bool_or(status in ('published', 'superseded')) as complete,
                    array_agg(version order by id) as releases
                from release
                where status <> 'withdrawn' and (profile ->> 'items')::bigint > 0 and profile -> 'groups' <> '{}'
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
            where kind = any (:kinds) and (:dataset::text is null or slug = :dataset)
                and (slug collate "C", task collate "C") > (:afterDataset, :afterTask)
            order by slug collate "C", task collate "C"
            limit :limit
            """;

    private ConflictSql() {}
}
