package dev.modalium.validation.web;

import dev.modalium.manifest.ManifestFormats;
import dev.modalium.validation.report.FileReport;
import dev.modalium.validation.report.ReportFormat;
import dev.modalium.web.Problem;
import dev.modalium.web.SentParameters;
import dev.modalium.web.UploadBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Checks a manifest as the command line does, for anyone, within limits.
@RestController
class ValidationController {

    private static final String RETRY_SECONDS = "10";

    private final ManifestFormats formats = ManifestFormats.installed();
    private final DataSize maxSize;
    private final Duration maxTime;
    private final Semaphore room;

    ValidationController(
            @Value("${modalium.validations.max-size}") DataSize maxSize,
            @Value("${modalium.validations.max-time}") Duration maxTime,
            @Value("${modalium.validations.at-once}") int atOnce) {
        this.maxSize = maxSize;
        this.maxTime = maxTime;
        this.room = new Semaphore(atOnce);
    }

    @Operation(
            summary = "Checks one manifest, or each in an archive, and keeps nothing of it",
            description = "Answers what 'modalium validate' prints for the file: JSON as /schemas/report.json has it,"
                    + " or the form that Accept asks for. Send the bare bytes with the parameters in the query, or a"
                    + " form with the manifest in a part named 'file'. What was found does not change the status.",
            parameters = {
                @Parameter(
                        name = "fileName",
                        in = ParameterIn.QUERY,
                        description = "under which findings are reported"),
                @Parameter(name = "format", in = ParameterIn.QUERY, description = "detected where it is left out"),
                @Parameter(
                        name = "maxFindings",
                        in = ParameterIn.QUERY,
                        description = "how many of each rule are shown, 100 where it is left out; all are counted"),
                @Parameter(name = "disable", in = ParameterIn.QUERY, description = "rules, with commas between them"),
                @Parameter(name = "failOn", in = ParameterIn.QUERY, description = "what JUnit XML shows as a failure")
            },
            requestBody =
                    @RequestBody(
                            content = {
                                @Content(mediaType = "application/octet-stream"),
                                @Content(mediaType = "multipart/form-data")
                            }),
            responses = @ApiResponse(responseCode = "200", description = "the report, whatever was found"))
    @PostMapping(
            path = "/api/v1/validations",
            produces = {
                MediaType.APPLICATION_JSON_VALUE,
                Answers.SARIF,
                MediaType.TEXT_PLAIN_VALUE,
                MediaType.APPLICATION_XML_VALUE
            })
    void validate(HttpServletRequest http, HttpServletResponse response) throws IOException {
        if (!room.tryAcquire()) {
            throw busy();
        }
        try {
            answer(http, response);
        } finally {
            room.release();
        }
    }

    private void answer(HttpServletRequest http, HttpServletResponse response) throws IOException {
        var deadline = Deadline.in(maxTime);
        try (var upload = new Upload(deadline)) {
            CheckRequest request = upload.read(http);
            List<FileReport> reports = checked(request, upload.manifest());
            ReportFormat form = Answers.form(http.getHeader(HttpHeaders.ACCEPT));
            response.setContentType(Answers.type(form));
            OutputStream out = response.getOutputStream();
            form.writer(request.failOn(), false, rulePages(http)).write(reports, out);
            out.flush();
        } catch (ReceivedManifest.TooLarge e) {
            throw tooLarge();
        } catch (Deadline.OutOfTime e) {
            throw tooSlow();
        }
    }

    /// Where this service is reached, for reports that link to its rules.
    private static URI rulePages(HttpServletRequest http) {
        String service = ServletUriComponentsBuilder.fromContextPath(http).toUriString();
        return URI.create(service + "/rules"); // names of hosts may have a _, which only this takes
    }

    private static List<FileReport> checked(CheckRequest request, ReceivedManifest manifest) throws IOException {
        try {
            return request.check().of(request.fileName(), manifest.source(request.fileName()));
        } catch (Deadline.OutOfTime e) {
            throw Problem.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "validation-too-long",
                    "The validation takes too long",
                    "The manifest could not be checked in the time that a request has (modalium.validations.max-time)."
                            + " Check it with 'modalium validate' on a machine of yours, which has no such limit.",
                    e);
        }
    }

    private static Problem busy() {
        Problem problem = Problem.of(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-validations",
                "Too many validations at once",
                "As many manifests are being checked as this installation checks at once"
                        + " (modalium.validations.at-once). Try again in " + RETRY_SECONDS + " seconds.");
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        return problem;
    }

    private Problem tooLarge() {
        return Problem.of(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "manifest-too-large",
                        "The manifest is too large",
                        String.format(
                                Locale.ROOT,
                                "The manifest is larger than %d bytes, the most that this installation checks"
                                        + " (modalium.validations.max-size). Send it compressed with gzip or zstd, or"
                                        + " check it with 'modalium validate', which has no limit.",
                                maxSize.toBytes()))
                .with("limit", maxSize.toBytes());
    }

    private static Problem tooSlow() {
        return Problem.of(
                HttpStatus.REQUEST_TIMEOUT,
                "upload-too-slow",
                "The upload takes too long",
                "The manifest did not come whole in the time that a request has (modalium.validations.max-time)."
                        + " Send it compressed with gzip or zstd.");
    }

    /// A request on its way in, of which nothing is left when it is closed.
    private final class Upload implements AutoCloseable {

        private final Deadline deadline;
        private @Nullable ReceivedManifest received;
        private @Nullable String partName;

        Upload(Deadline deadline) {
            this.deadline = deadline;
        }

        CheckRequest read(HttpServletRequest http) throws IOException {
            var sent = new SentParameters(CheckRequest.PARAMETERS);
            UploadBody.read(http, sent, 1, (bytes, name, last) -> {
                CheckRequest.of(sent, name, formats); // refuses what is known to be wrong before the bytes come
                partName = name;
                received = ReceivedManifest.of(bytes, maxSize.toBytes(), deadline);
            });
            return CheckRequest.of(sent, partName, formats);
        }

        ReceivedManifest manifest() {
            return Objects.requireNonNull(received);
        }

        @Override
        public void close() throws IOException {
            if (received != null) {
                received.close();
            }
        }
    }
}
