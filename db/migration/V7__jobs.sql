-- Imports that are cancelled, how far running ones are, and what deleted releases leave to be cleared away.

alter table import drop constraint import_state_check;
alter table import add constraint import_state_check check (state in
    ('QUEUED', 'RUNNING', 'SUCCEEDED', 'UNCHANGED', 'REJECTED', 'FAILED', 'CANCELLED'));

-- One row a running import, written about twice a second beside its transaction. Losing it in a crash loses nothing,
-- so it needs no write-ahead log; the space beside each row lets it change in place.
create unlogged table import_progress (
    import_id        uuid    primary key,
    attempt          integer not null,
    phase            text    not null,
    bytes_read       bigint  not null,
    bytes_per_second bigint,
    items            bigint  not null,
    annotations      bigint  not null,
    findings         jsonb   not null  -- of each code the count and the first
) with (fillfactor = 10);

-- Manifests of releases that were deleted, while their rows and bytes are being removed.
create table release_leftover (
    release_id  bigint not null,
    manifest_id bigint primary key,
    sha256      text   not null
);
create index release_leftover_release on release_leftover (release_id);
