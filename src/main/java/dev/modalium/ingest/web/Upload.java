package dev.modalium.ingest.web;

import dev.modalium.ingest.IdempotencyKey;
import dev.modalium.ingest.Import;
import dev.modalium.ingest.ImportRequest;
import dev.modalium.ingest.Intake;
import dev.modalium.ingest.UploadChoice;
import dev.modalium.platform.Arrival;
import dev.modalium.web.Problem;
import dev.modalium.web.UploadBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A request for an import, with the bytes that came with it or the resumable upload that has them.
record Upload(
        ImportRequest request,
        @Nullable Arrival arrival,
        @Nullable UploadChoice earlier) {

    /// Takes the bytes of the manifest as they come.
    @FunctionalInterface
    interface Taker {

        Arrival take(InputStream bytes) throws IOException;
    }

    /// Reads the request to its end.
    ///
    /// @param check called as soon as the request is whole, before the bytes are taken where that is possible
    static Upload receive(HttpServletRequest http, Consumer<ImportRequest> check, Taker taker) throws IOException {
        String by = http.getUserPrincipal().getName();
        return new Incoming(by, check, taker).read(http);
    }

    /// Queues the import, and gives up the bytes where that fails.
    Import queue(Intake intake, @Nullable IdempotencyKey key) throws IOException {
        if (earlier != null) {
            return intake.queue(request, earlier, key);
        }
        try (Arrival bytes = Objects.requireNonNull(arrival)) {
            return intake.queue(request, bytes, key);
        }
    }

    /// An upload in the making.
    private static final class Incoming {

        private final UploadParameters parameters = new UploadParameters();
        private final String by;
        private final Consumer<ImportRequest> check;
        private final Taker taker;
        private @Nullable String fileName;
        private @Nullable Arrival arrival;
        private boolean checked;

        Incoming(String by, Consumer<ImportRequest> check, Taker taker) {
            this.by = by;
            this.check = check;
            this.taker = taker;
        }

        Upload read(HttpServletRequest http) throws IOException {
            boolean whole = false;
            try {
                UploadBody.read(http, parameters.sent(), this::take);
                ImportRequest request = parameters.request(fileName, by);
                if (!checked) {
                    check.accept(request);
                }
                if (arrival != null && parameters.upload() != null) {
                    throw bothAtOnce();
                }
                whole = true;
                return new Upload(request, arrival, parameters.upload());
            } finally {
                if (arrival != null && !whole) {
                    arrival.close();
                }
            }
        }

        private void take(InputStream bytes, @Nullable String name, boolean last) throws IOException {
            fileName = name;
            if (last || parameters.nameTheRelease()) {
                check.accept(parameters.request(name, by));
            }
            checked = last;
            if (parameters.upload() == null) {
                arrival = taker.take(bytes);
            } else if (bytes.read() >= 0) {
                throw bothAtOnce();
            }
        }

        private static Problem bothAtOnce() {
            return Problem.parameter(
                    "upload",
                    "The request names an upload and has bytes of its own as well; send it without a body to import"
                            + " the upload, or without 'upload' to import the body.");
        }
    }
}
