package dev.modalium.ingest.web;

import dev.modalium.catalogue.ReleaseReading;
import dev.modalium.ingest.ManifestBytesMissing;
import dev.modalium.ingest.StoredManifest;
import dev.modalium.ingest.StoredManifests;
import dev.modalium.web.Page;
import dev.modalium.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.util.DisconnectedClientHelper;

/// The manifests of a release, and each as it came, byte for byte.
@RestController
@RequestMapping("/api/v1/datasets/{slug}/releases/{version}/manifests")
class ManifestController {

    private static final Logger log = LoggerFactory.getLogger(ManifestController.class);

    /// What is named by its hash is never another.
    private static final CacheControl FOREVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable().noTransform();

    private final StoredManifests manifests;
    private final ReleaseReading releases;

    ManifestController(StoredManifests manifests, ReleaseReading releases) {
        this.manifests = manifests;
        this.releases = releases;
    }

    @Operation(summary = "The manifests that a release took in, in the order in which they came")
    @GetMapping
    Page<ManifestView> list(
            @PathVariable String slug,
            @PathVariable String version,
            @RequestParam(defaultValue = "0") long cursor,
            @RequestParam(defaultValue = "50") int limit) {
        Page.requireLimit(limit);
        List<StoredManifest> found = manifests.list(releases.find(slug, version), cursor, limit + 1);
        return Page.of(found, limit, last -> String.valueOf(last.id()))
                .map(manifest -> ManifestView.of(manifest, slug, version));
    }

    @Operation(
            summary = "A manifest as it came, byte for byte",
            description = "The ETag is the SHA-256. Range and If-Range are understood, also for several ranges.",
            responses = {
                @ApiResponse(responseCode = "200", description = "the file", content = @Content),
                @ApiResponse(responseCode = "206", description = "the ranges that were asked for", content = @Content),
                @ApiResponse(responseCode = "304", description = "it is the one of If-None-Match", content = @Content),
                @ApiResponse(responseCode = "416", description = "it has no such range", content = @Content)
            })
    @GetMapping("/{sha256}")
    void bytes(
            @PathVariable String slug,
            @PathVariable String version,
            @PathVariable String sha256,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        StoredManifest manifest =
                manifests.find(releases.find(slug, version), sha256).orElseThrow(() -> unknown(slug, version, sha256));
        String eTag = "\"" + sha256 + "\"";
        try (FileChannel file = manifests.open(manifest)) {
            if (new ServletWebRequest(request, response).checkNotModified(eTag)) {
                response.setHeader(HttpHeaders.CACHE_CONTROL, FOREVER.getHeaderValue());
                return;
            }
            String type = TextType.of(file);
            WantedRanges ranges = WantedRanges.of(request, eTag, manifest.size());
            response.setHeader(HttpHeaders.CACHE_CONTROL, FOREVER.getHeaderValue());
            response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(manifest.fileName()));
            new FileAnswer(file, manifest.size(), type).write(request, ranges, response);
        } catch (IOException e) {
            breakOff(e, response);
        }
    }

    /// Adds nothing to an answer that is under way: it stays shorter than it said, and so the server cuts it off.
    private static void breakOff(IOException e, HttpServletResponse response) throws IOException {
        if (!response.isCommitted()) {
            throw e;
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
            log.debug("A reader of a manifest went away");
        } else {
            log.warn("A manifest could not be sent to its end: {}", e.toString());
        }
    }

    private static Problem unknown(String slug, String version, String sha256) {
        return Problem.of(
                HttpStatus.NOT_FOUND,
                "unknown-manifest",
                "There is no such manifest",
                "Release %s of '%s' has no manifest with the SHA-256 '%s'; the address without it lists those that it has."
                        .formatted(version, slug, sha256));
    }

    @ExceptionHandler
    ErrorResponse bytesMissing(ManifestBytesMissing e) {
        log.error("{}", e.getCause() == null ? e.getMessage() : e.getMessage() + ", " + e.getCause());
        return Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "manifest-bytes-missing",
                "The bytes of the manifest are missing",
                e.getMessage() + ". That is a fault of this installation; importing the very same file into the release"
                        + " again brings them back and changes nothing else.");
    }
}
