package dev.modalium.catalogue.web;

import dev.modalium.catalogue.DatasetDetails;
import dev.modalium.catalogue.DatasetDetails.ReleaseDetails;
import dev.modalium.catalogue.DatasetReading;
import dev.modalium.catalogue.Publication;
import dev.modalium.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A release over HTTP: published, withdrawn and deleted, under the ETag of the dataset that it is part of.
@RestController
@RequestMapping("/api/v1/datasets/{slug}/releases/{version}")
class ReleaseController {

    private final Publication publication;
    private final DatasetReading reading;

    ReleaseController(Publication publication, DatasetReading reading) {
        this.publication = publication;
        this.reading = reading;
    }

    @Operation(
            summary = "Deletes a draft or a withdrawn release with all that it holds",
            description = "It is gone at once; its rows and bytes are cleared away afterwards.",
            responses = @ApiResponse(responseCode = "204", description = "deleted; the ETag is the dataset's new one"))
    @DeleteMapping
    ResponseEntity<Void> delete(
            @PathVariable String slug,
            @PathVariable String version,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        ExpectedRevision expected = ExpectedRevision.of(ifMatch);
        publication.delete(slug, version, expected::allows);
        return ResponseEntity.noContent()
                .eTag(ExpectedRevision.eTag(reading.details(slug).revision()))
                .build();
    }

    record WantedStatus(@Nullable String status) {}

    @PutMapping("/status")
    ResponseEntity<ReleaseDetails> change(
            @PathVariable String slug,
            @PathVariable String version,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody WantedStatus wanted) {
        ExpectedRevision expected = ExpectedRevision.of(ifMatch);
        switch (wanted.status()) {
            case "published" -> publication.publish(slug, version, expected::allows);
            case "withdrawn" -> publication.withdraw(slug, version, expected::allows);
            case null, default ->
                throw Problem.of(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                "wrong-value",
                                "A value cannot be used",
                                "status is " + wanted.status() + "; expected published or withdrawn.")
                        .with("field", "status");
        }
        DatasetDetails dataset = reading.details(slug);
        ReleaseDetails changed = dataset.releases().stream()
                .filter(release -> release.version().equals(version))
                .findFirst()
                .orElseThrow();
        return ResponseEntity.ok()
                .eTag(ExpectedRevision.eTag(dataset.revision()))
                .body(changed);
    }
}
