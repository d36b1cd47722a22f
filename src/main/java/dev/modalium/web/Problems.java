package dev.modalium.web;

import dev.modalium.language.Given;
import dev.modalium.language.Said;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.zip.ZipException;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.core.JacksonException;

/// Turns every exception that a REST controller lets pass into a problem; what is our own fault is logged and not
/// shown.
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ErrorResponse unforeseen(Exception exception) {
        return switch (exception) {
            case HttpException refused -> unreadable(refused);
            case EOFException _ -> brokenOff();
            case ZipException _ -> notCompressed();
            case IOException late when late.getCause() instanceof TimeoutException -> stalled();
            case Exception gone when DisconnectedClientHelper.isClientDisconnectedException(gone) -> brokenOff();
            default -> ownFault(exception);
        };
    }

    /// The client went away; nobody reads this answer, and nobody needs to be woken for it.
    private static Problem brokenOff() {
        log.debug("A request broke off");
        return Problem.of(
                HttpStatus.BAD_REQUEST,
                "request-broke-off",
                "The request broke off",
                "The connection ended before the whole request had come; nothing was kept of it.");
    }

    private static Problem stalled() {
        return Problem.of(
                HttpStatus.REQUEST_TIMEOUT,
                "request-broke-off",
                "The request broke off",
                "Nothing more of the request came for too long; nothing was kept of it. Send it again.");
    }

    private static Problem notCompressed() {
        return Problem.of(
                HttpStatus.BAD_REQUEST,
                "unreadable-body",
                "The body cannot be read",
                "The header Content-Encoding says that the body is compressed, and it is not, or breaks off."
                        + " Leave the header out to send bytes as they are.");
    }

    /// What the server noticed only when the parameters or the body were read, such as `%zz` in a query.
    private static Problem unreadable(HttpException refused) {
        if (String.valueOf(refused.getReason()).contains("EOF")) {
            return brokenOff();
        }
        HttpStatus status = HttpStatus.resolve(refused.getCode());
        return Problem.of(
                status == null ? HttpStatus.BAD_REQUEST : status,
                "unreadable-request",
                "The request cannot be read",
                status == HttpStatus.BAD_REQUEST
                        ? "The request's URL or body cannot be decoded (" + refused.getReason()
                                + "); expected percent-encoded UTF-8."
                        : "The server gave the request up: " + refused.getReason() + ".");
    }

    private static Problem ownFault(Exception exception) {
        log.error("A request failed for a reason of ours", exception);
        return Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "own-fault",
                "The service failed",
                "The service failed on this request, which is a fault of ours. The log has the cause under the request's id.");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpRequestMethodNotSupported(
            HttpRequestMethodNotSupportedException exception,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var supported = Objects.requireNonNullElse(exception.getSupportedHttpMethods(), Set.<HttpMethod>of());
        Problem problem = MethodRefusal.of(exception.getMethod(), path(request), supported);
        return handleExceptionInternal(problem, problem.getBody(), problem.getHeaders(), status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotSupported(
            HttpMediaTypeNotSupportedException exception,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        String given = request.getHeader(HttpHeaders.CONTENT_TYPE);
        Problem problem = Problem.of(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                Problem.slug(status),
                "The body is of another type",
                (given == null ? "The header Content-Type is missing" : "Content-Type is '" + Given.shown(given) + "'")
                        + "; expected " + MediaType.toString(exception.getSupportedMediaTypes()) + ".");
        return handleExceptionInternal(problem, problem.getBody(), headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotAcceptable(
            HttpMediaTypeNotAcceptableException exception,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        Problem problem = Problem.of(
                HttpStatus.NOT_ACCEPTABLE,
                Problem.slug(status),
                "There is no answer of this type",
                "Accept is '" + Given.shown(String.valueOf(request.getHeader(HttpHeaders.ACCEPT)))
                        + "'; answers here are " + MediaType.toString(exception.getSupportedMediaTypes()) + ".");
        return handleExceptionInternal(problem, problem.getBody(), headers, status, request);
    }

    private static String path(WebRequest request) {
        return request instanceof ServletWebRequest web
                ? Given.path(web.getRequest().getRequestURI())
                : "this address";
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = Objects.requireNonNullElse(exception.getPropertyName(), "?");
        Problem problem = Problem.parameter(
                name,
                Said.of(
                        "parameter.type",
                        name,
                        Given.shown(String.valueOf(exception.getValue())),
                        Said.of("expected." + expected(exception.getRequiredType()))));
        return handleExceptionInternal(problem, null, problem.getHeaders(), status, request);
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == UUID.class) {
            return "id";
        }
        if (type == boolean.class) {
            return "yes-no";
        }
        return type == int.class || type == long.class ? "whole" : "number";
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Problem problem = Problem.of(
                HttpStatus.NOT_FOUND,
                "not-found",
                "There is nothing here",
                "There is nothing at " + path(request) + "; /api/v1/docs lists what there is.");
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
            problem.setType(URI.create("/problems/" + Problem.slug(status)));
        }
        return super.createResponseEntity(body, headers, status, request);
    }
}
