package dev.modalium.search.web;

import dev.modalium.language.Language;
import dev.modalium.search.IndexBehind;
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

/// Says over HTTP why the index cannot answer, for every controller that asks it.
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class SearchProblems {

    private static final String RETRY_AFTER_SECONDS = "5";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(IndexBehind e, Locale locale) {
        Problem problem = Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "index-behind", e.said(), e)
                .with("revision", e.written())
                .with("indexed", e.indexed())
                .in(Language.of(locale));
        return ResponseEntity.status(problem.getStatusCode())
                .headers(problem.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .body(problem.getBody());
    }
}
