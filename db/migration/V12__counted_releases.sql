-- Whether a release has counted items, by what they carry: worked out when its profile is written, since profiles are
-- large and releases many. A profile without groups was kept before these were counted.

alter table release add column counted boolean not null generated always as
    (coalesce((profile ->> 'items')::bigint > 0 and profile -> 'groups' <> '{}', false)) stored;
create index release_counted on release (dataset_id) where counted and status <> 'withdrawn';
