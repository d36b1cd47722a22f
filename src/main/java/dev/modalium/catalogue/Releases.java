package dev.modalium.catalogue;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// The releases of all datasets.
interface Releases extends Repository<Release, Long> {

    Optional<Release> findById(long id);

    Optional<Release> findByDatasetIdAndVersion(long datasetId, String version);

    List<Release> findByDatasetIdOrderById(long datasetId);

    /// Those with counts that stand, whose facts were derived by other rules than these.
    @Query(nativeQuery = true, value = """
                    select id from release
                    where rules is distinct from :rules and profile is not null and status <> 'withdrawn' order by id
                    """)
    List<Long> findDerivedOtherwise(String rules);

    /// The release's id, locked for this transaction; nothing if another transaction is writing into it.
    @Query(nativeQuery = true, value = "select id from release where id = :id for update skip locked")
    Optional<Long> lockUnlessInUse(long id);

    /// Deletes the release with its manifests and with what was derived from them.
    @Modifying
    @Query("delete from Release r where r.id = :id")
    void delete(long id);

    /// Waits for another transaction that creates the same release, and then finds it there.
    @Modifying
    @Query(nativeQuery = true, value = """
                    insert into release (dataset_id, version, revision) values (:datasetId, :version, 0)
                    on conflict (dataset_id, version) do nothing
                    """)
    int createIfAbsent(long datasetId, String version);
}
