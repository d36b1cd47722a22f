package dev.modalium.ingest.web;

import dev.modalium.ingest.Checksum;
import dev.modalium.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/// The headers of tus, the protocol of resumable uploads, as they are read and written.
final class TusHeaders {

    static final String VERSION = "1.0.0";
    static final String EXTENSIONS = "creation,creation-with-upload,checksum,expiration,termination";
    static final String BYTES = "application/offset+octet-stream";

    static final String TUS_RESUMABLE = "Tus-Resumable";
    static final String TUS_VERSION = "Tus-Version";
    static final String TUS_EXTENSION = "Tus-Extension";
    static final String TUS_MAX_SIZE = "Tus-Max-Size";
    static final String TUS_CHECKSUM_ALGORITHM = "Tus-Checksum-Algorithm";
    static final String UPLOAD_OFFSET = "Upload-Offset";
    static final String UPLOAD_LENGTH = "Upload-Length";
    static final String UPLOAD_METADATA = "Upload-Metadata";
    static final String UPLOAD_CHECKSUM = "Upload-Checksum";
    static final String UPLOAD_EXPIRES = "Upload-Expires";

    private TusHeaders() {}

    /// @throws Problem if the upload is to be begun by rules that are not known here, or would be another without them
    static void refuseOtherExtensions(HttpServletRequest http) {
        for (String header : List.of("Upload-Defer-Length", "Upload-Concat")) {
            if (http.getHeader(header) != null) {
                throw Problem.header(
                        header,
                        "The header " + header
                                + " belongs to an extension of tus that is not spoken here; known ones are "
                                + EXTENSIONS + ". Send one upload with its Upload-Length.");
            }
        }
    }

    /// A number of bytes.
    ///
    /// @throws Problem if it is missing or none
    static long count(String header, @Nullable String value) {
        if (value == null) {
            throw Problem.header(header, "The header " + header + " is missing; expected a number of bytes.");
        }
        if (!value.strip().matches("[0-9]{1,18}")) {
            throw Problem.header(header, header + " is '" + value + "'; expected a number of bytes, such as 1048576.");
        }
        return Long.parseLong(value.strip());
    }

    /// @throws Problem if the body is not said to be bytes of an upload
    static void requireBytes(@Nullable String contentType) {
        MediaType type = contentType == null ? null : parsed(contentType);
        if (type == null || !type.equalsTypeAndSubtype(MediaType.valueOf(BYTES))) {
            throw Problem.of(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "unsupported-media-type",
                    "The body is of another type",
                    (contentType == null
                                    ? "The header Content-Type is missing"
                                    : "Content-Type is '" + contentType + "'")
                            + "; expected " + BYTES + ".");
        }
    }

    private static @Nullable MediaType parsed(String contentType) {
        try {
            return MediaType.parseMediaType(contentType);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /// @throws Problem if it is not understood
    static @Nullable Checksum checksum(@Nullable String value) {
        if (value == null) {
            return null;
        }
        String[] parts = value.strip().split(" +", -1);
        Optional<Checksum> checksum = parts.length == 2 ? Checksum.of(parts[0], parts[1]) : Optional.empty();
        return checksum.orElseThrow(() -> Problem.header(
                UPLOAD_CHECKSUM,
                UPLOAD_CHECKSUM + " is '" + value + "'; expected one of the algorithms "
                        + String.join(", ", Checksum.algorithms())
                        + ", a space and the checksum in Base64."));
    }

    static String date(Instant moment) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atOffset(ZoneOffset.UTC));
    }
}
