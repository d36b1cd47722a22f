package dev.modalium.ingest;

import java.io.IOException;

/// A file of an import is packed and cannot be unpacked, or has no manifest in it: a fault of the file.
final class NotUnpacked extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient CheckedFile file;

    NotUnpacked(CheckedFile file) {
        super("There is no manifest to be had from " + file.fileName());
        this.file = file;
    }

    CheckedFile file() {
        return file;
    }
}
