-- Uploads that come in several requests, and the keys of requests that may be sent again.

create table upload (
    id              uuid primary key,
    owner           text        not null,   -- name of the token that made it
    length          bigint      not null check (length >= 0),
    metadata        text,                   -- as the client sent it
    file_name       text,                   -- what the metadata says of it
    unverified_from bigint,                 -- offset of bytes whose checksum is not known yet to be right
    created_at      timestamptz not null,
    expires_at      timestamptz not null
);
create index upload_expires_at on upload (expires_at);

create table import_key (
    owner      text        not null,        -- name of the token that sent it
    key        text        not null,
    request    text        not null,        -- SHA-256 of all that the request said
    import_id  uuid        not null references import on delete cascade,
    created_at timestamptz not null,
    primary key (owner, key)
);
create index import_key_created_at on import_key (created_at);
create index import_key_import on import_key (import_id);
