package dev.modalium.ingest;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is to be known of resumable uploads besides their bytes.
@Component
class UploadRows {

    private final JdbcClient jdbc;

    UploadRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param unverifiedFrom offset of bytes that do not count, for their checksum is not known to be right; null
    ///     where all count
    record Row(
            UUID id,
            String owner,
            long length,
            @Nullable String metadata,
            @Nullable String fileName,
            @Nullable Long unverifiedFrom,
            Instant expiresAt) {}

    void add(Row row, Instant now) {
        jdbc.sql("""
                        insert into upload (id, owner, length, metadata, file_name, created_at, expires_at)
                        values (:id, :owner, :length, :metadata, :fileName, :now, :expiresAt)
                        """)
                .param("id", row.id())
                .param("owner", row.owner())
                .param("length", row.length())
                .param("metadata", row.metadata())
                .param("fileName", row.fileName())
                .param("now", at(now))
                .param("expiresAt", at(row.expiresAt()))
                .update();
    }

    Optional<Row> find(UUID id) {
        return jdbc.sql("select * from upload where id = ?")
                .param(id)
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("owner"),
                        row.getLong("length"),
                        row.getString("metadata"),
                        row.getString("file_name"),
                        row.getObject("unverified_from", Long.class),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    List<UUID> expiredBefore(Instant moment) {
        return jdbc.sql("select id from upload where expires_at < ?")
                .param(at(moment))
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    void markUnverified(UUID id, long offset) {
        jdbc.sql("update upload set unverified_from = ? where id = ?")
                .params(offset, id)
                .update();
    }

    /// Notes that all bytes of the upload count, and that it lives until this moment.
    void markVerified(UUID id, Instant expiresAt) {
        jdbc.sql("update upload set unverified_from = null, expires_at = ? where id = ?")
                .params(at(expiresAt), id)
                .update();
    }

    /// @return false if it was not there any more
    boolean remove(UUID id) {
        return jdbc.sql("delete from upload where id = ?").param(id).update() == 1;
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
