package dev.modalium.ingest.web;

import dev.modalium.web.FileName;
import dev.modalium.web.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The header `Upload-Metadata`: pairs of a key and a value in Base64, with commas between them.
///
/// @param header as it came
record UploadMetadata(@Nullable String header, @Nullable String fileName) {

    /// The key under which clients put the name of the file.
    private static final String FILE_NAME = "filename";

    /// @throws Problem if it is not written so
    static UploadMetadata of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return new UploadMetadata(null, null);
        }
        Map<String, String> values = new HashMap<>();
        for (String pair : header.split(",", -1)) {
            String[] parts = pair.strip().split(" ", -1);
            if (parts[0].isEmpty() || parts.length > 2) {
                throw refused("'" + pair.strip() + "' is no pair of a key and a value in Base64");
            }
            String value = parts.length == 1 ? "" : decoded(parts[0], parts[1]);
            if (values.put(parts[0], value) != null) {
                throw refused("the key '" + parts[0] + "' stands twice");
            }
        }
        String name = values.get(FILE_NAME);
        return new UploadMetadata(header.strip(), name == null ? null : FileName.of(name));
    }

    private static String decoded(String key, String value) {
        try {
            return new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw refused("the value of '" + key + "' is no Base64");
        }
    }

    private static Problem refused(String why) {
        return Problem.header(
                TusHeaders.UPLOAD_METADATA,
                "Upload-Metadata cannot be read: " + why
                        + ". Expected, for example: filename aW5zdGFuY2VzLmpzb24=,purpose dGVzdA==");
    }
}
