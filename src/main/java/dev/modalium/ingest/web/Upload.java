package dev.modalium.ingest.web;

import dev.modalium.ingest.ImportRequest;
import dev.modalium.platform.Arrival;
import dev.modalium.web.UploadBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A manifest that has arrived with what is to become of it.
///
/// @param arrival the bytes, for the caller to keep or give up
record Upload(ImportRequest request, Arrival arrival) {

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
                whole = true;
                return new Upload(request, Objects.requireNonNull(arrival));
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
            arrival = taker.take(bytes);
        }
    }
}
