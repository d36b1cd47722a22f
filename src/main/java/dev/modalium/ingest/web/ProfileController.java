package dev.modalium.ingest.web;

import dev.modalium.catalogue.ReleaseReading;
import dev.modalium.catalogue.ReleaseReading.ReleaseProfile;
import dev.modalium.ingest.ManifestProfiles;
import dev.modalium.manifest.Profile;
import dev.modalium.manifest.ProfileSummary;
import dev.modalium.web.Problem;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The profile of a release over HTTP, or that of one of its manifests.
@RestController
class ProfileController {

    /// Known hashes that a refusal names.
    private static final int SHOWN = 100;

    private final ReleaseReading releases;
    private final ManifestProfiles manifests;

    ProfileController(ReleaseReading releases, ManifestProfiles manifests) {
        this.releases = releases;
        this.manifests = manifests;
    }

    /// @param manifest the SHA-256 of the one that is meant; all of them together where none is named
    @GetMapping("/api/v1/datasets/{slug}/releases/{version}/profile")
    ResponseEntity<ProfileSummary> read(
            @PathVariable String slug, @PathVariable String version, @RequestParam @Nullable String manifest) {
        ReleaseProfile release = releases.profile(slug, version);
        return manifest == null
                ? answer(release.profile(), "\"" + release.revision() + "\"")
                : ofManifest(release.releaseId(), manifest.toLowerCase(Locale.ROOT));
    }

    private ResponseEntity<ProfileSummary> ofManifest(long releaseId, String sha256) {
        Profile profile = manifests
                .find(releaseId, sha256)
                .orElseThrow(() -> Problem.of(
                                HttpStatus.NOT_FOUND,
                                "unknown-manifest",
                                "There is no such manifest",
                                "The release has no manifest with the SHA-256 " + sha256 + ".")
                        .with("known", manifests.hashes(releaseId, SHOWN)));
        return answer(profile, "\"" + sha256 + "\"");
    }

    private static ResponseEntity<ProfileSummary> answer(Profile profile, String eTag) {
        return ResponseEntity.ok()
                .eTag(eTag)
                .cacheControl(CacheControl.noCache()) // keep it, but ask whether it has changed
                .body(ProfileSummary.of(profile));
    }
}
