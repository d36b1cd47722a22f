package dev.modalium.ingest.web;

import dev.modalium.ingest.KeyTaken;
import dev.modalium.ingest.UploadBrokeOff;
import dev.modalium.ingest.UploadRefused;
import dev.modalium.platform.DiskFull;
import dev.modalium.web.Problem;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Says over HTTP what went wrong with bytes on their way in, for imports and resumable uploads alike.
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadProblems {

    private static final Logger log = LoggerFactory.getLogger(UploadProblems.class);

    /// Made up by tus; no other status means it.
    private static final HttpStatusCode CHECKSUM_MISMATCH = HttpStatusCode.valueOf(460);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(UploadRefused e) {
        String why = e.getMessage();
        return switch (e) {
            case UploadRefused.Unknown _ ->
                answer(HttpStatus.NOT_FOUND, "unknown-upload", "There is no such upload", why);
            case UploadRefused.Expired _ -> answer(HttpStatus.GONE, "upload-expired", "The upload has expired", why);
            case UploadRefused.NotYours _ ->
                answer(HttpStatus.FORBIDDEN, "not-your-upload", "The upload is somebody else's", why);
            case UploadRefused.Busy _ -> answer(HttpStatus.LOCKED, "upload-busy", "The upload is in use", why);
            case UploadRefused.TooLong _ ->
                answer(HttpStatus.CONTENT_TOO_LARGE, "upload-too-long", "The upload has no room for so much", why);
            case UploadRefused.WrongChecksum _ ->
                answer(CHECKSUM_MISMATCH, "checksum-mismatch", "The checksum is another", why);
            case UploadRefused.Incomplete _ ->
                answer(HttpStatus.CONFLICT, "upload-incomplete", "The upload is not complete", why);
            case UploadRefused.WrongOffset wrong ->
                ResponseEntity.status(HttpStatus.CONFLICT)
                        .header(TusHeaders.UPLOAD_OFFSET, String.valueOf(wrong.expected()))
                        .body(Problem.of(HttpStatus.CONFLICT, "wrong-offset", "The offset is another", why)
                                .with("offset", wrong.expected())
                                .getBody());
        };
    }

    /// Read only where the client is still there: one that was too slow, not one that went away.
    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(UploadBrokeOff e) {
        boolean stalled = e.getCause() != null && e.getCause().getCause() instanceof TimeoutException;
        return answer(
                stalled ? HttpStatus.REQUEST_TIMEOUT : HttpStatus.BAD_REQUEST,
                "request-broke-off",
                "The request broke off",
                "The request ended before all of it had come. Ask with HEAD how much is here, and send the rest.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(DiskFull e) {
        log.error("The disk of the data folder is full");
        return answer(
                HttpStatus.INSUFFICIENT_STORAGE,
                "disk-full",
                "There is no room for it",
                "The disk of the service is full. A resumable upload keeps what has come and can go on when there is"
                        + " room again; anything else is to be sent again then.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(KeyTaken e) {
        return answer(
                HttpStatus.UNPROCESSABLE_CONTENT, "key-taken", "The key belongs to another request", e.getMessage());
    }

    private static ResponseEntity<ProblemDetail> answer(
            HttpStatusCode status, String slug, String title, @Nullable String detail) {
        return ResponseEntity.status(status)
                .body(Problem.of(status, slug, title, detail).getBody());
    }
}
