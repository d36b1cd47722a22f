package dev.modalium.catalogue;

/// The statement behind [DatasetReading]; its keys are the components of [DatasetDetails].
///
/// It builds `json` and not `jsonb`, which takes minutes over a profile with some hundred thousand categories.
final class DatasetSql {

    /// Only what makes one JSON object of one dataset; labels come from the vocabulary afterwards.
    static final String DETAILS = """
            select (json_build_object(
                'slug', d.slug, 'name', d.name, 'aliases', d.aliases, 'summary', d.summary,
                'description', d.description, 'year', d.year, 'nature', d.nature, 'homepage', d.homepage,
                'licence', case when d.licence is not null
                    then json_build_object('slug', d.licence, 'note', d.licence_note) end,
                'citation', d.citation, 'creators', d.creators, 'languages', d.languages, 'status', d.status,
                'provenance', d.provenance, 'curatedFields', d.curated_fields, 'revision', d.revision,
                'createdAt', d.created_at, 'updatedAt', d.updated_at,
                'papers', (select coalesce(json_agg(json_build_object(
                        'reference', p.reference, 'source', p.source, 'confidence', p.confidence
                    ) order by p.reference), '[]')
                    from dataset_paper p where p.dataset_id = d.id),
                'sizes', (select coalesce(json_agg(json_build_object(
                        'count', s.count, 'unit', s.unit, 'text', s.text, 'source', s.source,
                        'confidence', s.confidence
                    ) order by s.position), '[]')
                    from dataset_size s where s.dataset_id = d.id),
                'relations', (select coalesce(json_agg(json_build_object(
                        'relation', r.relation, 'outgoing', r.dataset_id = d.id,
                        'dataset', case when r.dataset_id = d.id then r.target else origin.slug end,
                        'name', case when r.dataset_id = d.id then target.name else origin.name end,
                        'source', r.source, 'confidence', r.confidence
                    ) order by r.dataset_id <> d.id, r.relation, r.target, origin.slug), '[]')
                    from dataset_relation r
                    join dataset origin on origin.id = r.dataset_id
                    left join dataset target on target.slug = r.target
                    where r.dataset_id = d.id or r.target = d.slug),
                'releases', (select coalesce(json_agg(json_build_object(
                        'version', r.version, 'status', r.status, 'profile', nullif(r.profile, '{}'),
                        'manifests', r.manifests, 'createdAt', r.created_at, 'publishedAt', r.published_at,
                        'revision', r.revision
                    ) order by r.id desc), '[]')
                    from release r where r.dataset_id = d.id),
                'modalities', (select coalesce(json_agg(json_build_object(
                        'modality', f.modality, 'basis', f.basis, 'release', r.version, 'count', f.count,
                        'source', f.source, 'confidence', f.confidence
                    ) order by f.modality, f.basis, r.id), '[]')
                    from dataset_modality f left join release r on r.id = f.release_id where f.dataset_id = d.id),
                'pairs', (select coalesce(json_agg(json_build_object(
                        'pair', f.pair, 'basis', f.basis, 'relation', f.relation, 'granularity', f.granularity,
                        'release', r.version, 'count', f.count, 'source', f.source, 'confidence', f.confidence
                    ) order by f.pair, f.basis, r.id), '[]')
                    from dataset_pair f left join release r on r.id = f.release_id where f.dataset_id = d.id),
                'annotations', (select coalesce(json_agg(json_build_object(
                        'kind', f.kind, 'basis', f.basis, 'note', f.note, 'release', r.version, 'count', f.count,
                        'source', f.source, 'confidence', f.confidence
                    ) order by f.kind, f.basis, r.id), '[]')
                    from dataset_annotation f left join release r on r.id = f.release_id where f.dataset_id = d.id),
                'support', (select coalesce(json_agg(json_build_object(
                        'task', f.task, 'basis', f.basis, 'release', r.version, 'reason', f.reason,
                        'counts', f.counts, 'source', f.source, 'confidence', f.confidence
                    ) order by f.task, f.basis, r.id), '[]')
                    from dataset_support f left join release r on r.id = f.release_id where f.dataset_id = d.id)
            ))::text
            from dataset d
            where d.slug = :slug
            """;

    private DatasetSql() {}
}
