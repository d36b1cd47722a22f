package dev.modalium.catalogue;

import dev.modalium.manifest.Profile;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Finds the release that somebody names.
@Service
@Transactional(readOnly = true)
public class ReleaseReading {

    private final Datasets datasets;
    private final Releases releases;
    private final NearSlugs nearSlugs;

    ReleaseReading(Datasets datasets, Releases releases, NearSlugs nearSlugs) {
        this.datasets = datasets;
        this.releases = releases;
        this.nearSlugs = nearSlugs;
    }

    /// What was counted in all manifests of a release together, and the revision of the catalogue that has it.
    public record ReleaseProfile(long releaseId, Profile profile, long revision) {}

    /// The profile of a dataset's release of this version.
    ///
    /// @throws UnknownDataset if there is none, with the slugs that may have been meant
    /// @throws UnknownRelease if the dataset has none of this version
    public ReleaseProfile profile(String slug, String version) {
        Release release = releases.findById(find(slug, version)).orElseThrow();
        return new ReleaseProfile(release.id(), release.profile(), release.revision());
    }

    /// The id of a dataset's release of this version, or of its newest one that stands where no version is named.
    ///
    /// @throws UnknownDataset if there is none, with the slugs that may have been meant
    /// @throws UnknownRelease if the dataset has none of this version, or none at all
    public long find(String slug, @Nullable String version) {
        long datasetId = datasets.findIdBySlug(slug).orElseThrow(() -> nearSlugs.unknown(slug));
        List<Release> all = releases.findByDatasetIdOrderById(datasetId);
        return all.stream()
                .filter(release -> version == null
                        ? release.status() != ReleaseStatus.WITHDRAWN
                        : release.version().equals(version))
                .reduce((older, newer) -> newer)
                .map(Release::id)
                .orElseThrow(() -> new UnknownRelease(
                        slug, version, all.stream().map(Release::version).toList()));
    }
}
