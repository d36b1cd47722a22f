-- An import takes one file or several, and archives of them; a manifest is one of these or comes out of one.

alter table import add column files jsonb;
update import set files = jsonb_build_array(jsonb_build_object(
    'fileName', file_name, 'within', null, 'sha256', sha256, 'size', size,
    'format', format, 'split', split, 'items', items, 'annotations', annotations));
alter table import alter column files set not null;

drop index import_sha256_under_way;
alter table import drop column file_name, drop column sha256, drop column size;
create index import_files_under_way on import using gin (files jsonb_path_ops)
    where state in ('QUEUED', 'RUNNING');

alter table import_finding add column file_name text;
update import_finding set file_name = (select files -> 0 ->> 'fileName' from import where id = import_id);
alter table import_finding alter column file_name set not null;

-- Which is read at the moment, and how many bytes there are of all together.
truncate import_progress;
alter table import_progress add column file_name text, add column bytes_total bigint not null;
