package dev.modalium.ingest.web;

import dev.modalium.ingest.IdempotencyKey;
import dev.modalium.web.Problem;
import org.jspecify.annotations.Nullable;

/// The header `Idempotency-Key`, as it is read.
final class RequestKey {

    static final String HEADER = "Idempotency-Key";

    private RequestKey() {}

    /// @return null where the request has none
    /// @throws Problem if it has one that cannot be used
    static @Nullable IdempotencyKey of(@Nullable String header, String owner) {
        if (header == null) {
            return null;
        }
        if (!header.strip().matches("[ -~]{1,255}")) {
            throw Problem.header(
                    HEADER,
                    "The header " + HEADER + " is empty, too long or no plain text; expected up to 255 characters"
                            + " of ASCII, such as a UUID.");
        }
        return new IdempotencyKey(owner, header.strip());
    }
}
