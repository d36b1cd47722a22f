package dev.modalium.ingest.web;

import dev.modalium.ingest.ArrivedFile;
import dev.modalium.ingest.IdempotencyKey;
import dev.modalium.ingest.Import;
import dev.modalium.ingest.ImportRequest;
import dev.modalium.ingest.Intake;
import dev.modalium.platform.Arrival;
import dev.modalium.web.FileName;
import dev.modalium.web.Problem;
import dev.modalium.web.UploadBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A request for an import, with the files that came with it or the resumable uploads that have them.
///
/// @param fileName that the request gives to its only file
record Upload(
        ImportRequest request,
        List<ArrivedFile> files,
        List<UUID> uploads,
        @Nullable String fileName) {

    /// Takes the bytes of a file as they come.
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
        if (!uploads.isEmpty()) {
            return intake.queue(request, uploads, fileName, key);
        }
        try {
            return intake.queue(request, files, key);
        } finally {
            giveUp(files); // what is kept by now stays
        }
    }

    private static void giveUp(List<ArrivedFile> files) throws IOException {
        for (ArrivedFile file : files) {
            file.arrival().close();
        }
    }

    /// An upload in the making.
    private static final class Incoming {

        private static final int MOST_FILES = Intake.MOST_FILES;

        private final UploadParameters parameters = new UploadParameters();
        private final String by;
        private final Consumer<ImportRequest> check;
        private final Taker taker;
        private final List<ArrivedFile> files = new ArrayList<>();
        private boolean checked;

        Incoming(String by, Consumer<ImportRequest> check, Taker taker) {
            this.by = by;
            this.check = check;
            this.taker = taker;
        }

        Upload read(HttpServletRequest http) throws IOException {
            boolean whole = false;
            try {
                UploadBody.read(http, parameters.sent(), MOST_FILES, this::take);
                ImportRequest request = parameters.request(by);
                if (!checked) {
                    check.accept(request);
                }
                if (!files.isEmpty() && !parameters.uploads().isEmpty()) {
                    throw bothAtOnce();
                }
                if (parameters.uploads().size() > MOST_FILES) {
                    throw Problem.parameter("upload", "One import takes up to " + MOST_FILES + " files.");
                }
                Upload upload = new Upload(request, named(), parameters.uploads(), parameters.fileName());
                whole = true;
                return upload;
            } finally {
                if (!whole) {
                    giveUp(files);
                }
            }
        }

        private void take(InputStream bytes, @Nullable String name, boolean last) throws IOException {
            if (last || (files.isEmpty() && parameters.nameTheRelease())) {
                check.accept(parameters.request(by));
            }
            checked = last;
            if (parameters.uploads().isEmpty()) {
                files.add(new ArrivedFile(FileName.of(name), taker.take(bytes)));
            } else if (bytes.read() >= 0) {
                throw bothAtOnce();
            }
        }

        /// The files, the only one under the name that the request gives it.
        private List<ArrivedFile> named() {
            String given = parameters.fileName();
            if (given == null) {
                return files;
            }
            if (Math.max(files.size(), parameters.uploads().size()) > 1) {
                throw Problem.parameter(
                        "fileName",
                        "The parameter 'fileName' names one file, and several came; give each part of the form, or"
                                + " each upload, its own name instead.");
            }
            return files.stream()
                    .map(file -> new ArrivedFile(FileName.of(given), file.arrival()))
                    .toList();
        }

        private static Problem bothAtOnce() {
            return Problem.parameter(
                    "upload",
                    "The request names an upload and has bytes of its own as well; send it without a body to import"
                            + " the upload, or without 'upload' to import the body.");
        }
    }
}
