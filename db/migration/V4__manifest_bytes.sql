-- Who still needs the bytes with this hash? Asked whenever an import ends.

create index manifest_sha256 on manifest (sha256);
create index import_sha256_under_way on import (sha256) where state in ('QUEUED', 'RUNNING');
