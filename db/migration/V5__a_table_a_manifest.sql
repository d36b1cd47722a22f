-- Annotations of a manifest in a table of their own, items of a release in one: an import fills tables that nobody else
-- uses, builds their indexes once they are full, and hangs them in when it commits. See docs/adr/0017.

-- The sets of kinds that annotations have at once: some dozens, named by number in millions of rows.
create table kind_set (
    id    smallint generated always as identity primary key,
    kinds text[]   not null unique     -- slugs of annotation kinds, sorted
);

insert into kind_set (kinds)
select distinct array(select kind from unnest(kinds) as kind order by kind collate "C") from annotation;

alter table item rename to item_before;
alter table annotation rename to annotation_before;
alter index item_pkey rename to item_before_pkey;
alter index annotation_item rename to annotation_before_item;

create table item (
    release_id  bigint  not null,
    external_id text    not null collate "C",
    manifest_id bigint  not null,
    position    bigint  not null,       -- n-th item of its manifest, from 0
    split       text,
    modalities  text[]  not null,
    path        text,
    url         text,
    width       integer,
    height      integer,
    seconds     double precision,
    frame_rate  double precision,
    origin_keys text[]  not null default '{}',
    attributes  jsonb,
    span_offset bigint  not null,
    span_length bigint  not null,
    primary key (release_id, external_id)
) partition by list (release_id);

create table annotation (
    release_id    bigint   not null,
    manifest_id   bigint   not null,
    position      bigint   not null,    -- n-th annotation of its manifest, from 0
    external_id   text     collate "C",
    item          text     not null collate "C",   -- external_id of an item of the same release
    kind_set      smallint not null,    -- id of a kind_set
    category      text     collate "C", -- key of a category of the same manifest
    start_seconds double precision,
    end_seconds   double precision,
    x             double precision,
    y             double precision,
    width         double precision,
    height        double precision,
    area          double precision,
    crowd         boolean  not null default false,
    text          text,
    span_offset   bigint   not null,
    span_length   bigint   not null
) partition by list (release_id);      -- and below that by list (manifest_id)

create index annotation_item on annotation (item);

do $$
declare
    known record;
begin
    for known in select distinct release_id as id from item_before loop
        execute format('create table item_r%s partition of item for values in (%s)', known.id, known.id);
    end loop;
    for known in select distinct release_id as id from annotation_before loop
        execute format(
            'create table annotation_r%s partition of annotation for values in (%s) partition by list (manifest_id)',
            known.id, known.id);
    end loop;
    for known in select distinct release_id as release, manifest_id as id from annotation_before loop
        execute format(
            'create table annotation_m%s partition of annotation_r%s for values in (%s)',
            known.id, known.release, known.id);
    end loop;
end $$;

insert into item select * from item_before;

insert into annotation
select release_id, manifest_id, position, external_id, item,
       (select id from kind_set where kind_set.kinds = array(select kind from unnest(before.kinds) as kind order by kind collate "C")),
       category, start_seconds, end_seconds, x, y, width, height, area, crowd, text, span_offset, span_length
from annotation_before before;

drop table item_before;
drop table annotation_before;
