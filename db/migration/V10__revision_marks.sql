-- What a revision is known by besides its number: whoever follows the catalogue notices that an older state was
-- restored, since what is written then takes the same numbers again and other marks.

create table revision_mark (
    revision bigint primary key,
    mark     uuid        not null default gen_random_uuid(),
    at       timestamptz not null default now()
);

insert into revision_mark (revision) select number from catalogue_revision;

create function mark_revision() returns trigger language plpgsql as $$
begin
    insert into revision_mark (revision) values (new.number);
    return new;
end
$$;

create trigger mark_revision after update of number on catalogue_revision
    for each row when (old.number <> new.number) execute function mark_revision();
