package dev.modalium.ingest;

import java.io.IOException;

/// A request ended before all of its bytes had come; what had come stays, unless it was to be verified.
public class UploadBrokeOff extends IOException {

    private static final long serialVersionUID = 1L;

    UploadBrokeOff(Exception cause) {
        super("The request broke off", cause);
    }
}
