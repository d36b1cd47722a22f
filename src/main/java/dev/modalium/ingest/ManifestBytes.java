package dev.modalium.ingest;

import dev.modalium.platform.Arrival;
import dev.modalium.platform.ManifestStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// The bytes of manifests, kept for as long as a release has them or an import has not ended.
///
/// Keeping and removing bytes of one content exclude each other, on all instances that share the store.
@Component
class ManifestBytes {

    private static final Logger log = LoggerFactory.getLogger(ManifestBytes.class);

    private final ManifestStore store;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ManifestBytes(ManifestStore store, JdbcClient jdbc, TransactionTemplate transaction) {
        this.store = store;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /// Keeps what arrived; the import that needs it must come in the same transaction.
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Arrival arrival) {
        lock(arrival.sha256());
        try {
            arrival.keep();
        } catch (IOException e) {
            throw new UncheckedIOException("The bytes of a manifest cannot be kept", e);
        }
    }

    /// Removes the bytes of an import's files, as far as nothing needs them any more.
    void removeUnneeded(Import ended) {
        ended.files().stream().map(ImportFile::sha256).distinct().forEach(this::removeUnneeded);
    }

    /// Removes bytes that nothing needs any more. A failure is no reason to fail for the caller: the next
    /// [#removeAbandoned] tries again.
    void removeUnneeded(String sha256) {
        try {
            transaction.executeWithoutResult(status -> {
                lock(sha256);
                if (!isNeeded(sha256)) {
                    delete(sha256);
                }
            });
        } catch (RuntimeException e) {
            log.warn("The bytes {} are not needed any more and cannot be removed: {}", sha256, e.getMessage());
        }
    }

    /// Removes bytes from before this moment that nothing needs, as a killed process can leave behind.
    void removeAbandoned(Instant before) throws IOException {
        store.removeBrokenOffBefore(before);
        for (String sha256 : store.keptBefore(before)) {
            if (!isNeeded(sha256)) {
                removeUnneeded(sha256);
            }
        }
    }

    private void lock(String sha256) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended('bytes ' || ?, 0))")
                .param(sha256)
                .query(Integer.class)
                .single();
    }

    private boolean isNeeded(String sha256) {
        return jdbc.sql("""
                        select exists (select from manifest where sha256 = :sha256)
                            or exists (select from import where state in ('QUEUED', 'RUNNING')
                                       and files @> jsonb_build_array(jsonb_build_object('sha256', :sha256)))
                        """).param("sha256", sha256).query(Boolean.class).single();
    }

    private void delete(String sha256) {
        try {
            store.delete(sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
