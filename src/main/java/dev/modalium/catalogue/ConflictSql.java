package dev.modalium.catalogue;

/// The statement behind [SupportConflicts].
///
/// Releases with counts are few beside datasets, so it begins with them. Their profiles may be large, and are not
/// looked at. That a format can show a pair says nothing of a dataset's own where the modalities that it has are not
/// those that the format shows: captions in one family with its dialogues.
final class ConflictSql {

    static final String ROWS = """
            with counted as (
                select dataset_id, bool_or(status in ('published', 'superseded')) as complete,
                    array_agg(version order by id) as releases
                from release
                where counted and status <> 'withdrawn'
                    and (:dataset::text is null or dataset_id = (select id from dataset where slug = :dataset))
                group by dataset_id
            ), countable as (
                select distinct c.dataset_id, s.format, s.about, s.term
                from counted c join release r using (dataset_id) join manifest m on m.release_id = r.id
                join unnest(:formats::text[], :abouts::text[], :terms::text[]) s (format, about, term)
                    on s.format = m.format
                where r.counted and case when c.complete then r.status in ('published', 'superseded')
                    else r.status <> 'withdrawn' end
            ), fact as (
                select dataset_id, 'task' as about, task as term, basis, source, null::bigint as count
                from dataset_support join counted using (dataset_id) where task = any (:ruled)
                union all
                select dataset_id, 'modality', modality, basis, source, count
                from dataset_modality join counted using (dataset_id)
                union all
                select dataset_id, 'pair', pair, basis, source, count
                from dataset_pair join counted using (dataset_id)
                union all
                select dataset_id, 'annotation', kind, basis, source, count
                from dataset_annotation join counted using (dataset_id)
            ), said as (
                select dataset_id, about, term, bool_or(basis = 'declared') as declared,
                    bool_or(basis = 'derived') as derived,
                    string_agg(distinct source, '; ' order by source) as source
                from fact
                group by dataset_id, about, term
            ), showable as (
                select dataset_id, about, term from countable where about <> 'pair'
                union all
                select k.dataset_id, k.about, k.term from countable k
                where k.about = 'pair' and not exists (
                    select 1 from unnest(string_to_array(k.term, '+')) side (family)
                    where not exists (
                        select 1 from countable m join said using (dataset_id, about, term)
                        where m.dataset_id = k.dataset_id and m.format = k.format and m.about = 'modality'
                            and split_part(m.term, '.', 1) = side.family))
            ), in_part as (
                select distinct z.dataset_id
                from dataset_size z join countable c using (dataset_id)
                join unnest(:units::text[], :unitModalities::text[]) u (unit, modality)
                    on u.unit = z.unit and c.about = 'modality' and c.term = u.modality
                where z.count * :enough > coalesce((select max(f.count) from fact f
                    where f.dataset_id = z.dataset_id and f.about = 'modality' and f.term = u.modality
                        and f.basis = 'derived'), 0)
            ), found as (
                select d.slug, d.name, s.about, s.term, s.source, c.releases,
                    case when not s.declared then null
                        when not exists (select 1 from showable k where k.dataset_id = s.dataset_id
                            and k.about = s.about and k.term = s.term) then 'format'
                        when not c.complete then 'draft'
                        when exists (select 1 from in_part p where p.dataset_id = s.dataset_id) then 'in-part'
                    end as because, s.declared
                from said s join counted c using (dataset_id) join dataset d on d.id = s.dataset_id
                where s.declared <> s.derived and s.about = any (:wanted)
                    and (:task::text is null or s.about = 'task' and s.term = :task)
                    and not exists (
                        select 1 from said o
                        join unnest(:alikeAbouts::text[], :alikeTerms::text[], :alikeOthers::text[])
                            a (about, term, other) on a.about = o.about and a.other = o.term
                        where o.dataset_id = s.dataset_id and a.about = s.about and a.term = s.term
                            and (s.declared and o.derived or s.derived and o.declared))
            ), judged as (
                select *, case when not declared then 'not-declared' when because is null then 'conflict'
                    else 'not-shown' end as kind
                from found
            )
            select slug, name, about, term, source, releases, kind, because from judged
            where kind = any (:kinds)
                and (slug collate "C", about collate "C", term collate "C") > (:afterDataset, :afterAbout, :afterTerm)
            order by slug collate "C", about collate "C", term collate "C"
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
