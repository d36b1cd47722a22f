package dev.modalium.catalogue.web;

import dev.modalium.catalogue.ReleaseBusy;
import dev.modalium.catalogue.ReleaseNotOpen;
import dev.modalium.catalogue.ReleaseStands;
import dev.modalium.catalogue.SlugTaken;
import dev.modalium.catalogue.StaleRevision;
import dev.modalium.catalogue.UnknownDataset;
import dev.modalium.catalogue.UnknownField;
import dev.modalium.catalogue.UnknownRelease;
import dev.modalium.catalogue.WrongValue;
import dev.modalium.language.Given;
import dev.modalium.language.Language;
import dev.modalium.web.Problem;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Says over HTTP what went wrong in the catalogue, for every controller that calls it.
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class CatalogueProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(UnknownDataset e, Locale locale) {
        return answer(Problem.of(HttpStatus.NOT_FOUND, "unknown-dataset", e.said(), e)
                .with("slug", Given.shown(e.slug()))
                .with("near", e.near())
                .in(Language.of(locale)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(UnknownRelease e) {
        return answer(problem(HttpStatus.NOT_FOUND, "unknown-release", "There is no such release", e)
                .with("known", e.known()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(SlugTaken e) {
        return answer(problem(HttpStatus.CONFLICT, "slug-taken", "The slug is taken", e)
                .with("slug", e.slug()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(ReleaseNotOpen e) {
        return answer(problem(HttpStatus.CONFLICT, "release-not-open", "The release is no draft", e)
                .with("version", e.version())
                .with("releaseStatus", e.status().slug()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(ReleaseStands e) {
        return answer(problem(HttpStatus.CONFLICT, "release-stands", "The release cannot be deleted as it is", e)
                .with("version", e.version())
                .with("releaseStatus", e.status().slug()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(ReleaseBusy e) {
        return answer(problem(HttpStatus.CONFLICT, "release-busy", "An import into the release is under way", e)
                .with("imports", e.imports()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(StaleRevision e) {
        return answer(
                problem(HttpStatus.PRECONDITION_FAILED, "stale-revision", "The dataset has changed", e)
                        .with("revision", e.current()),
                ExpectedRevision.eTag(e.current()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(WrongValue e) {
        return answer(problem(HttpStatus.UNPROCESSABLE_CONTENT, "wrong-value", "A value cannot be used", e)
                .with("field", e.field())
                .with("expected", e.expected()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(UnknownField e) {
        return answer(problem(HttpStatus.UNPROCESSABLE_CONTENT, "unknown-field", "There is no such field", e)
                .with("field", e.field())
                .with("known", e.known()));
    }

    private static Problem problem(HttpStatus status, String slug, String title, RuntimeException e) {
        return Problem.of(status, slug, title, String.valueOf(e.getMessage()));
    }

    private static ResponseEntity<ProblemDetail> answer(Problem problem) {
        return ResponseEntity.status(problem.getStatusCode())
                .headers(problem.getHeaders())
                .body(problem.getBody());
    }

    private static ResponseEntity<ProblemDetail> answer(Problem problem, String eTag) {
        return ResponseEntity.status(problem.getStatusCode())
                .header(HttpHeaders.ETAG, eTag)
                .body(problem.getBody());
    }
}
