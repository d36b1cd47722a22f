package dev.modalium.catalogue;

import dev.modalium.manifest.Profile;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Where importers put what they counted: into drafts, inside the transaction that makes their items visible.
///
/// [#openDraft] comes first in such a transaction and [#add] last, because from there on every other change of the
/// catalogue waits for the commit.
@Service
public class ReleaseContents {

    private final Datasets datasets;
    private final Releases releases;
    private final NearSlugs nearSlugs;
    private final Revisions revisions;
    private final Facts facts;
    private final Derivation derivation;
    private final EntityManager entities;

    ReleaseContents(
            Datasets datasets,
            Releases releases,
            NearSlugs nearSlugs,
            Revisions revisions,
            Facts facts,
            Derivation derivation,
            EntityManager entities) {
        this.datasets = datasets;
        this.releases = releases;
        this.nearSlugs = nearSlugs;
        this.revisions = revisions;
        this.facts = facts;
        this.derivation = derivation;
        this.entities = entities;
    }

    /// Says at once what [#openDraft] would say later, and changes nothing.
    ///
    /// @throws UnknownDataset if there is none and none is to be created
    /// @throws ReleaseNotOpen if the release has been published or withdrawn
    /// @throws WrongValue if the slug or the version is no such thing
    @Transactional(readOnly = true)
    public void requireOpen(String slug, String version, boolean createDataset) {
        Names.slug(slug);
        Names.version(version);
        datasets.findIdBySlug(slug)
                .ifPresentOrElse(
                        id -> releases.findByDatasetIdAndVersion(id, version)
                                .ifPresent(release -> release.requireDraft("added to")),
                        () -> {
                            if (!createDataset) {
                                throw nearSlugs.unknown(slug);
                            }
                        });
    }

    /// The draft of this version, created where it is not there yet, and its dataset too if that is wanted.
    ///
    /// What is created has no revision before [#add] gives it one, so both belong into one transaction.
    ///
    /// @throws UnknownDataset if there is none and none is to be created
    /// @throws ReleaseNotOpen if the release has been published or withdrawn
    /// @throws WrongValue if the slug or the version is no such thing
    @Transactional(propagation = Propagation.MANDATORY)
    public Release openDraft(String slug, String version, boolean createDataset) {
        Names.slug(slug);
        Names.version(version);
        if (createDataset) {
            datasets.createIfAbsent(slug, slug);
        }
        long datasetId = datasets.findIdBySlug(slug).orElseThrow(() -> nearSlugs.unknown(slug));
        releases.createIfAbsent(datasetId, version);
        Release release = releases.findByDatasetIdAndVersion(datasetId, version).orElseThrow();
        release.requireDraft("added to");
        return release;
    }

    /// What was counted in one manifest and is new to its release.
    public record Contribution(Profile profile, String manifestName) {}

    /// Adds what was counted in more manifests, and derives anew what the release contains and supports.
    ///
    /// @return the revision of the catalogue that has it
    /// @throws ReleaseNotOpen if the release has been published or withdrawn meanwhile
    @Transactional(propagation = Propagation.MANDATORY)
    public long add(long releaseId, List<Contribution> contributions) {
        long revision = revisions.next();
        Release release = releases.findById(releaseId).orElseThrow();
        entities.refresh(release); // another import may have added to it since the draft was opened
        for (Contribution one : contributions) {
            release.add(one.profile(), one.manifestName(), revision);
        }
        boolean isNew = datasets.findRevision(release.datasetId()) == 0;
        datasets.touch(release.datasetId(), revision);
        if (isNew) {
            datasets.touchNeighbours(List.of(release.datasetId()), revision); // they have a name to show for it now
        }
        facts.derive(
                release.datasetId(),
                releaseId,
                derivation.of(release.profile(), release.manifests()),
                derivation.rules());
        return revision;
    }
}
