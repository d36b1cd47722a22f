package dev.modalium.ingest.web;

import dev.modalium.catalogue.ReleaseNotOpen;
import dev.modalium.catalogue.UnknownDataset;
import dev.modalium.catalogue.WrongValue;
import dev.modalium.ingest.Cancellation;
import dev.modalium.ingest.IdempotencyKey;
import dev.modalium.ingest.Import;
import dev.modalium.ingest.ImportEnded;
import dev.modalium.ingest.ImportFindings;
import dev.modalium.ingest.ImportLog;
import dev.modalium.ingest.ImportState;
import dev.modalium.ingest.ImportStatus;
import dev.modalium.ingest.Intake;
import dev.modalium.ingest.QueueFull;
import dev.modalium.ingest.UnknownFormat;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.Severity;
import dev.modalium.platform.ManifestTooLarge;
import dev.modalium.web.Page;
import dev.modalium.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Manifests in, and what became of each.
@RestController
@RequestMapping("/api/v1/imports")
class ImportController {

    private static final String RETRY_AFTER_SECONDS = "30";

    private final Intake intake;
    private final ImportLog imports;
    private final ImportFindings findings;
    private final ImportViews views;
    private final Cancellation cancellation;

    ImportController(
            Intake intake, ImportLog imports, ImportFindings findings, ImportViews views, Cancellation cancellation) {
        this.views = views;
        this.cancellation = cancellation;
        this.intake = intake;
        this.imports = imports;
        this.findings = findings;
    }

    @Operation(
            summary = "Takes in manifests and queues their import",
            description = "Send the bare bytes with the parameters in the query, or a form with a part for each"
                    + " parameter and each manifest or archive in a part named 'file'. Their order does not matter, but parameters"
                    + " before the file are checked before its bytes are stored. With 'upload' in the query and no"
                    + " body, the bytes of that resumable upload are imported, or of several together.",
            parameters = {
                @Parameter(name = "dataset", in = ParameterIn.QUERY, description = "slug of the dataset"),
                @Parameter(name = "release", in = ParameterIn.QUERY, description = "version of the release"),
                @Parameter(name = "split", in = ParameterIn.QUERY, description = "where the manifest does not say"),
                @Parameter(name = "format", in = ParameterIn.QUERY, description = "detected where it is left out"),
                @Parameter(name = "fileName", in = ParameterIn.QUERY, description = "shown, and a hint to the format"),
                @Parameter(name = "create", in = ParameterIn.QUERY, description = "true registers a new dataset"),
                @Parameter(
                        name = "upload",
                        in = ParameterIn.QUERY,
                        description = "id of a complete resumable upload; may be repeated")
            },
            requestBody =
                    @RequestBody(
                            content = {
                                @Content(mediaType = "application/octet-stream"),
                                @Content(mediaType = "multipart/form-data")
                            }),
            responses = @ApiResponse(responseCode = "202", description = "queued; the Location tells how it goes"))
    @PostMapping
    ResponseEntity<ImportView> create(
            @Parameter(description = "the same key with the same request, within 24 hours, answers the same import")
                    @RequestHeader(name = RequestKey.HEADER, required = false)
                    @Nullable
                    String idempotencyKey,
            HttpServletRequest http)
            throws IOException {
        IdempotencyKey key =
                RequestKey.of(idempotencyKey, http.getUserPrincipal().getName());
        Upload upload = Upload.receive(http, request -> intake.check(request, key), intake::receive);
        Import queued = upload.queue(intake, key);
        return ResponseEntity.accepted()
                .location(URI.create(ImportView.path(queued)))
                .body(views.one(queued.id()));
    }

    @GetMapping
    Page<ImportView> list(
            @RequestParam @Nullable String dataset,
            @RequestParam(defaultValue = "") List<String> state,
            @RequestParam @Nullable UUID cursor,
            @RequestParam(defaultValue = "50") int limit) {
        Page.requireLimit(limit);
        Import newer = cursor == null ? null : known(cursor);
        requireKnown("state", state, Arrays.stream(ImportState.values()).map(ImportState::slug));
        List<ImportState> states = Arrays.stream(ImportState.values())
                .filter(one -> state.contains(one.slug()))
                .toList();
        List<ImportStatus> found = imports.before(newer, dataset, states, limit + 1);
        return Page.of(found, limit, last -> last.job().id().toString()).map(status -> ImportView.of(status, Map.of()));
    }

    @GetMapping("/{id}")
    ImportView one(@PathVariable UUID id) {
        return views.one(id);
    }

    @Operation(
            summary = "Cancels an import that is queued or running",
            description = "It is cancelled when this answers, and leaves nothing behind but its place in the log."
                    + " Doing so again changes nothing; one that has ended by itself is refused.")
    @PostMapping("/{id}/cancel")
    ImportView cancel(@PathVariable UUID id, Principal person) {
        known(id);
        cancellation.cancel(id, person.getName());
        return views.one(id);
    }

    @Operation(
            summary = "What is wrong with a manifest, errors first, each in the order of its place",
            description =
                    "All findings are counted; the first of each code are kept, and the note says where that cuts.")
    @GetMapping("/{id}/findings")
    FindingsView findings(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<String> severity,
            @RequestParam(defaultValue = "") List<String> code,
            @RequestParam(defaultValue = "0") int cursor,
            @RequestParam(defaultValue = "100") int limit) {
        Page.requireLimit(limit);
        requireKnown("severity", severity, Arrays.stream(Severity.values()).map(Severity::slug));
        requireKnown("code", code, Arrays.stream(FindingCode.values()).map(FindingCode::slug));
        Import job = known(id);
        List<ImportFindings.Kept> found = findings.from(id, severity, code, cursor, limit + 1);
        return FindingsView.of(
                job, findings.kept(id), Page.of(found, limit, last -> String.valueOf(last.position() + 1)));
    }

    private static void requireKnown(String parameter, List<String> values, Stream<String> all) {
        List<String> known = all.toList();
        values.stream().filter(value -> !known.contains(value)).findFirst().ifPresent(value -> {
            throw Problem.parameter(
                            parameter,
                            "There is no " + parameter + " '" + value + "'; 'known' lists those that there are.")
                    .with("known", known);
        });
    }

    private Import known(UUID id) {
        return imports.find(id).orElseThrow(() -> ImportViews.unknown(id));
    }

    @ExceptionHandler
    ErrorResponse ended(ImportEnded e) {
        return Problem.of(HttpStatus.CONFLICT, "import-ended", "The import has ended", e.getMessage())
                .with("state", e.state().slug());
    }

    @ExceptionHandler
    ErrorResponse queueFull(QueueFull e) {
        Problem problem = Problem.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "queue-full",
                        "Too many imports are waiting",
                        e.getMessage() + ", the most that this installation lets wait (modalium.imports.max-queued)."
                                + " Send the manifest again when some of them have ended.")
                .with("limit", e.limit());
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        return problem;
    }

    @ExceptionHandler
    ErrorResponse tooLarge(ManifestTooLarge e) {
        return Problem.of(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "manifest-too-large",
                        "The manifest is too large",
                        e.getMessage() + ", the most that this installation takes (modalium.imports.max-size).")
                .with("limit", e.limit());
    }

    @ExceptionHandler
    ErrorResponse unknownFormat(UnknownFormat e) {
        return Problem.parameter("format", e.getMessage()).with("known", e.known());
    }

    /// The slug of a dataset and the version of a release come as the parameters `dataset` and `release` here.
    @ExceptionHandler
    ErrorResponse wrongName(WrongValue e) {
        String parameter = e.field().equals("slug") ? "dataset" : "release";
        return Problem.parameter(parameter, e.getMessage()).with("expected", e.expected());
    }

    @ExceptionHandler
    ErrorResponse releaseNotOpen(ReleaseNotOpen e) {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "release-not-open",
                        "The release is no draft",
                        e.getMessage() + " Send the manifest with a new version, and a draft is made for it.")
                .with("version", e.version())
                .with("releaseStatus", e.status().slug());
    }

    @ExceptionHandler
    ErrorResponse unknownDataset(UnknownDataset e) {
        return Problem.of(
                        HttpStatus.NOT_FOUND,
                        "unknown-dataset",
                        "There is no such dataset",
                        e.getMessage() + " Add create=true to register it with this import.")
                .with("near", e.near());
    }
}
