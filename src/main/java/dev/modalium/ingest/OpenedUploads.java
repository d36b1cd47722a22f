package dev.modalium.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Resumable uploads that one request has for itself, with their bytes; what is not kept is given up on closing.
final class OpenedUploads implements AutoCloseable {

    private final List<OpenUpload> uploads = new ArrayList<>();
    private final List<ArrivedFile> files = new ArrayList<>();

    void add(OpenUpload upload) {
        uploads.add(upload);
    }

    void add(ArrivedFile file) {
        files.add(file);
    }

    List<OpenUpload> uploads() {
        return uploads;
    }

    List<ArrivedFile> files() {
        return files;
    }

    @Override
    public void close() throws IOException {
        for (ArrivedFile file : files) {
            file.arrival().close();
        }
        for (OpenUpload upload : uploads) {
            upload.close();
        }
    }
}
