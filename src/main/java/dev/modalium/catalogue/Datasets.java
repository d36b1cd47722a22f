package dev.modalium.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// The datasets of the catalogue.
interface Datasets extends Repository<Dataset, Long> {

    Optional<Dataset> findBySlug(String slug);

    List<Dataset> findBySlugIn(Collection<String> slugs);

    @Query("select d.id from Dataset d where d.slug = :slug")
    Optional<Long> findIdBySlug(String slug);

    @Query("select d.revision from Dataset d where d.id = :id")
    long findRevision(long id);

    /// Waits for another transaction that creates the same dataset, and then finds it there.
    @Modifying
    @Query(nativeQuery = true, value = """
                    insert into dataset (slug, name, revision) values (:slug, :name, 0)
                    on conflict (slug) do nothing
                    """)
    int createIfAbsent(String slug, String name);

    /// Notes a change around a dataset without reading it, so that no value of a curator is written back.
    @Modifying
    @Query(nativeQuery = true, value = "update dataset set revision = :revision, updated_at = now() where id = :id")
    void touch(long id, long revision);

    /// Notes that datasets show something else by now of those that they relate to.
    @Modifying
    @Query(nativeQuery = true, value = """
                    update dataset set revision = :revision, updated_at = now()
                    where (slug in (select target from dataset_relation where dataset_id in (:ids))
                            or id in (select r.dataset_id from dataset_relation r join dataset d on d.slug = r.target
                                      where d.id in (:ids)))
                        and id not in (:ids)
                    """)
    void touchNeighbours(Collection<Long> ids, long revision);
}
