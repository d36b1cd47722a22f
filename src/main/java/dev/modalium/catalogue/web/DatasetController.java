package dev.modalium.catalogue.web;

import dev.modalium.catalogue.DatasetCuration;
import dev.modalium.catalogue.DatasetDetails;
import dev.modalium.catalogue.DatasetReading;
import dev.modalium.catalogue.DatasetRegistration;
import dev.modalium.web.Problem;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// One dataset over HTTP: read, registered, changed by hand.
@RestController
@RequestMapping("/api/v1/datasets")
class DatasetController {

    private final DatasetReading reading;
    private final DatasetRegistration registration;
    private final DatasetCuration curation;

    DatasetController(DatasetReading reading, DatasetRegistration registration, DatasetCuration curation) {
        this.reading = reading;
        this.registration = registration;
        this.curation = curation;
    }

    @GetMapping("/{slug}")
    ResponseEntity<DatasetDetails> read(@PathVariable String slug) {
        return withETag(ResponseEntity.ok(), slug);
    }

    @PostMapping
    ResponseEntity<DatasetDetails> register(@RequestBody Map<String, @Nullable Object> body) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(body);
        if (!(values.remove("slug") instanceof String slug)) {
            throw Problem.of(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "wrong-value",
                            "A value cannot be used",
                            "slug is missing or no text; expected the name in URLs that the dataset is to have, such as"
                                    + " ave.")
                    .with("field", "slug");
        }
        registration.register(slug, values);
        return withETag(ResponseEntity.created(URI.create("/api/v1/datasets/" + slug)), slug);
    }

    /// Takes a JSON Merge Patch (RFC 7396).
    @PatchMapping(
            path = "/{slug}",
            consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<DatasetDetails> change(
            @PathVariable String slug,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Map<String, @Nullable Object> patch) {
        curation.change(slug, patch, ExpectedRevision.of(ifMatch)::allows);
        return withETag(ResponseEntity.ok(), slug);
    }

    private ResponseEntity<DatasetDetails> withETag(ResponseEntity.BodyBuilder response, String slug) {
        DatasetDetails details = reading.details(slug);
        return response.eTag(ExpectedRevision.eTag(details.revision()))
                .cacheControl(CacheControl.noCache()) // keep it, but ask whether it has changed
                .body(details);
    }
}
