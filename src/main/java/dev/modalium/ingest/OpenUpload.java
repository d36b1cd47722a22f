package dev.modalium.ingest;

import dev.modalium.platform.UploadFile;
import java.io.IOException;

/// A resumable upload that one caller has for himself.
record OpenUpload(UploadRows.Row row, UploadFile file) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        file.close();
    }
}
