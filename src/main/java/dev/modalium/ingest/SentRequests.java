package dev.modalium.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The requests for an import that came with a key, so that one that comes again gets the import that it got.
@Component
class SentRequests {

    static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Imports imports;
    private final Clock clock;

    SentRequests(JdbcClient jdbc, Imports imports, Clock clock) {
        this.jdbc = jdbc;
        this.imports = imports;
        this.clock = clock;
    }

    private record Sent(String request, UUID importId) {}

    /// All that a request says, in one hash.
    ///
    /// @param files what is said of each file
    static String fingerprint(ImportRequest request, List<String> files) {
        Stream<String> said = Stream.of(
                request.dataset(),
                request.version(),
                String.valueOf(request.split()),
                String.valueOf(request.format()),
                String.valueOf(request.createDataset()));
        String all = Stream.concat(said, files.stream()).collect(Collectors.joining("\n"));
        return HexFormat.of().formatHex(RunningHash.digest("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
    }

    boolean has(@Nullable IdempotencyKey key) {
        return key != null && find(key).isPresent();
    }

    /// Makes an import unless one was made for this key; of requests that come at once one makes it, and the others
    /// wait for it.
    ///
    /// @param key null for a request without one, which always makes another
    /// @param making the import, in this transaction
    /// @throws KeyTaken if the key came with another request
    @Transactional(propagation = Propagation.MANDATORY)
    public Import once(@Nullable IdempotencyKey key, String request, Supplier<Import> making) {
        if (key == null) {
            return making.get();
        }
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended('key ' || ? || ' ' || ?, 0))")
                .params(key.owner(), key.value())
                .query(Integer.class)
                .single();
        Optional<Sent> before = find(key);
        if (before.isEmpty()) {
            Import made = making.get();
            remember(key, request, made);
            return made;
        }
        if (!before.get().request().equals(request)) {
            throw new KeyTaken(key);
        }
        return imports.findById(before.get().importId()).orElseThrow();
    }

    /// Forgets keys that count no more.
    void forgetOld() {
        jdbc.sql("delete from import_key where created_at <= ?").param(oldest()).update();
    }

    private Optional<Sent> find(IdempotencyKey key) {
        return jdbc.sql("select request, import_id from import_key where owner = ? and key = ? and created_at > ?")
                .params(key.owner(), key.value(), oldest())
                .query(Sent.class)
                .optional();
    }

    private void remember(IdempotencyKey key, String request, Import made) {
        imports.flush();
        jdbc.sql("""
                        insert into import_key (owner, key, request, import_id, created_at)
                        values (:owner, :key, :request, :import, :now)
                        on conflict (owner, key) do update
                            set request = excluded.request, import_id = excluded.import_id,
                                created_at = excluded.created_at
                        """)
                .param("owner", key.owner())
                .param("key", key.value())
                .param("request", request)
                .param("import", made.id())
                .param("now", at(clock.instant()))
                .update();
    }

    private OffsetDateTime oldest() {
        return at(clock.instant().minus(KEPT));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
