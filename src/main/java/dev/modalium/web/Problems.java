package dev.modalium.web;

import java.io.EOFException;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;

/// Turns every exception that a REST controller lets pass into a problem; what is our own fault is logged and not
/// shown.
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ProblemDetail unforeseen(Exception exception) {
        return switch (exception) {
            case HttpException refused -> unreadable(refused);
            case EOFException _ -> brokenOff();
            default -> ownFault(exception);
        };
    }

    /// The client went away; nobody reads this answer, and nobody needs to be woken for it.
    private static ProblemDetail brokenOff() {
        log.debug("A request broke off");
        return Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "request-broke-off",
                        "The request broke off",
                        "The connection ended before the whole request had come; nothing was kept of it.")
                .getBody();
    }

    /// What the server noticed only when the parameters were read, such as `%zz` in a query.
    private static ProblemDetail unreadable(HttpException refused) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatusCode.valueOf(refused.getCode()),
                refused.getCode() == HttpStatus.BAD_REQUEST.value()
                        ? "The request's URL or body cannot be decoded (" + refused.getReason()
                                + "); expected percent-encoded UTF-8."
                        : "The server gave the request up: " + refused.getReason() + ".");
        problem.setType(URI.create("/problems/unreadable-request"));
        problem.setTitle("The request cannot be read");
        return problem;
    }

    private static ProblemDetail ownFault(Exception exception) {
        log.error("A request failed for a reason of ours", exception);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "The service failed on this request, which is a fault of ours. The log has the cause under the request's id.");
        problem.setType(URI.create("/problems/own-fault"));
        problem.setTitle("The service failed");
        return problem;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = exception.getPropertyName();
        Problem problem = Problem.parameter(
                name == null ? "?" : name,
                "%s is '%s'; expected %s."
                        .formatted(name, exception.getValue(), expected(exception.getRequiredType())));
        return handleExceptionInternal(problem, problem.getBody(), headers, status, request);
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == UUID.class) {
            return "an id such as 6d1f6b0c-6c1e-4b0e-9f0a-3f1d2c9b8a77";
        }
        return type == int.class || type == long.class ? "a whole number" : "a number";
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Problem problem = Problem.of(
                HttpStatus.NOT_FOUND,
                "not-found",
                "There is nothing here",
                "There is nothing at /" + exception.getResourcePath() + "; /api/v1/docs lists what there is.");
        return handleExceptionInternal(problem, problem.getBody(), headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Problem problem = Problem.of(
                HttpStatus.BAD_REQUEST,
                "unreadable-body",
                "The body cannot be read",
                "The body is not the JSON that is expected here: " + reason(exception));
        return handleExceptionInternal(problem, problem.getBody(), headers, status, request);
    }

    private static String reason(HttpMessageNotReadableException exception) {
        return exception.getMostSpecificCause() instanceof JacksonException json
                ? json.getOriginalMessage() + " at line " + json.getLocation().getLineNr() + ", column "
                        + json.getLocation().getColumnNr() + "."
                : "it is missing or breaks off.";
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem && problem.getType() == null) {
            HttpStatus known = HttpStatus.resolve(status.value());
            String name = known == null ? "http-" + status.value() : known.name();
            problem.setType(
                    URI.create("/problems/" + name.toLowerCase(Locale.ROOT).replace('_', '-')));
        }
        return super.createResponseEntity(body, headers, status, request);
    }
}
