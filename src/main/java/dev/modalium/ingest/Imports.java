package dev.modalium.ingest;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// All imports, also those that ended long ago.
interface Imports extends Repository<Import, UUID> {

    Import save(Import newOne);

    /// Writes what was saved in this transaction now, for SQL that refers to it.
    void flush();

    Optional<Import> findById(UUID id);

    /// The import, for this transaction alone to change.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Import i where i.id = :id")
    Optional<Import> lockById(UUID id);

    /// How an import stands, and stays until this transaction ends.
    @Query(nativeQuery = true, value = "select state from import where id = :id for no key update")
    String holdState(UUID id);

    List<Import> findByIdIn(Collection<UUID> ids);

    long countByState(ImportState state);

    /// Imports of a release that have not ended.
    @Query("""
            select i.id from Import i
            where i.dataset = :dataset and i.version = :version and i.state in (QUEUED, RUNNING) order by i.createdAt
            """)
    List<UUID> underWay(String dataset, String version);

    @Query("""
            select i from Import i
            where (:dataset is null or i.dataset = :dataset)
              and i.state in :states
              and (cast(:createdAt as timestamp) is null
                   or i.createdAt < :createdAt or (i.createdAt = :createdAt and i.id > :id))
            order by i.createdAt desc, i.id
            """)
    List<Import> page(
            @Nullable String dataset,
            Collection<ImportState> states,
            @Nullable Instant createdAt,
            @Nullable UUID id,
            Limit limit);
}
