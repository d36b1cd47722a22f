package dev.modalium.catalogue;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Publishes releases, which fixes them for good, and withdraws them.
@Service
public class Publication {

    private final Datasets datasets;
    private final Releases releases;
    private final NearSlugs nearSlugs;
    private final Revisions revisions;
    private final Facts facts;

    Publication(Datasets datasets, Releases releases, NearSlugs nearSlugs, Revisions revisions, Facts facts) {
        this.datasets = datasets;
        this.releases = releases;
        this.nearSlugs = nearSlugs;
        this.revisions = revisions;
        this.facts = facts;
    }

    /// Fixes a draft for good and supersedes the release that was published before; does nothing when done already.
    ///
    /// @throws ReleaseNotOpen if it was superseded or withdrawn
    @Transactional
    public void publish(String slug, String version) {
        long revision = revisions.next();
        Release release = release(slug, version);
        if (release.status() == ReleaseStatus.PUBLISHED) {
            return;
        }
        release.requireDraft("published");
        releases.findByDatasetIdOrderById(release.datasetId()).stream()
                .filter(other -> other.status() == ReleaseStatus.PUBLISHED)
                .forEach(other -> other.supersede(revision));
        release.publish(Instant.now(), revision);
        datasets.touch(release.datasetId(), revision);
    }

    /// Keeps a release on record, but takes back what its counts said about the dataset.
    @Transactional
    public void withdraw(String slug, String version) {
        long revision = revisions.next();
        Release release = release(slug, version);
        if (release.status() == ReleaseStatus.WITHDRAWN) {
            return;
        }
        release.withdraw(revision);
        facts.withdraw(release.id());
        datasets.touch(release.datasetId(), revision);
    }

    private Release release(String slug, String version) {
        long datasetId = datasets.findIdBySlug(slug).orElseThrow(() -> nearSlugs.unknown(slug));
        return releases.findByDatasetIdAndVersion(datasetId, version)
                .orElseThrow(() -> new UnknownRelease(
                        slug,
                        version,
                        releases.findByDatasetIdOrderById(datasetId).stream()
                                .map(Release::version)
                                .toList()));
    }
}
