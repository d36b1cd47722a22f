package dev.modalium.catalogue;

import java.time.Clock;
import java.util.List;
import java.util.function.LongPredicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Publishes releases, which fixes them for good, withdraws them, and deletes those that do not stand.
@Service
public class Publication {

    private final Datasets datasets;
    private final Releases releases;
    private final NearSlugs nearSlugs;
    private final Revisions revisions;
    private final Facts facts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publication(
            Datasets datasets,
            Releases releases,
            NearSlugs nearSlugs,
            Revisions revisions,
            Facts facts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.datasets = datasets;
        this.releases = releases;
        this.nearSlugs = nearSlugs;
        this.revisions = revisions;
        this.facts = facts;
        this.events = events;
        this.clock = clock;
    }

    /// Fixes a draft for good and supersedes the release that was published before; does nothing when done already.
    ///
    /// @param expected whether the release may be changed at the revision that its dataset has now
    /// @throws StaleRevision if somebody else changed the dataset since
    /// @throws ReleaseNotOpen if it was superseded or withdrawn
    @Transactional
    public void publish(String slug, String version, LongPredicate expected) {
        Release release = hold(slug, version, expected);
        if (release.status() == ReleaseStatus.PUBLISHED) {
            return;
        }
        release.requireDraft("published");
        long revision = revisions.next();
        releases.findByDatasetIdOrderById(release.datasetId()).stream()
                .filter(other -> other.status() == ReleaseStatus.PUBLISHED)
                .forEach(other -> other.supersede(revision));
        release.publish(clock.instant(), revision);
        datasets.touch(release.datasetId(), revision);
    }

    /// Keeps a release on record, but takes back what its counts said about the dataset; does nothing when done
    /// already.
    ///
    /// @param expected whether the release may be changed at the revision that its dataset has now
    /// @throws StaleRevision if somebody else changed the dataset since
    @Transactional
    public void withdraw(String slug, String version, LongPredicate expected) {
        Release release = hold(slug, version, expected);
        if (release.status() == ReleaseStatus.WITHDRAWN) {
            return;
        }
        long revision = revisions.next();
        release.withdraw(revision);
        facts.withdraw(release.id());
        datasets.touch(release.datasetId(), revision);
    }

    /// Deletes a release with all that it holds.
    ///
    /// @param expected whether the release may be changed at the revision that its dataset has now
    /// @throws StaleRevision if somebody else changed the dataset since
    /// @throws ReleaseStands if it is published or superseded
    /// @throws ReleaseBusy if an import into it is under way
    @Transactional
    public void delete(String slug, String version, LongPredicate expected) {
        Release release = hold(slug, version, expected);
        if (release.status() == ReleaseStatus.PUBLISHED || release.status() == ReleaseStatus.SUPERSEDED) {
            throw new ReleaseStands(version, release.status());
        }
        if (releases.lockUnlessInUse(release.id()).isEmpty()) { // an import would keep the whole catalogue waiting
            throw new ReleaseBusy(version, List.of());
        }
        events.publishEvent(new ReleaseDeleted(release.id(), slug, version));
        long revision = revisions.next();
        releases.delete(release.id());
        datasets.touch(release.datasetId(), revision);
    }

    /// The release as it is, and stays until this transaction ends.
    private Release hold(String slug, String version, LongPredicate expected) {
        revisions.hold();
        Dataset dataset = datasets.findBySlug(slug).orElseThrow(() -> nearSlugs.unknown(slug));
        if (!expected.test(dataset.revision())) {
            throw new StaleRevision(slug, dataset.revision());
        }
        long datasetId = dataset.id();
        return releases.findByDatasetIdAndVersion(datasetId, version)
                .orElseThrow(() -> new UnknownRelease(
                        slug,
                        version,
                        releases.findByDatasetIdOrderById(datasetId).stream()
                                .map(Release::version)
                                .toList()));
    }
}
