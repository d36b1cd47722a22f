package dev.modalium.platform;

import java.io.IOException;

/// A manifest has more bytes than the service takes.
public class ManifestTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    private final long limit;

    ManifestTooLarge(long limit) {
        super("The manifest is larger than " + limit + " bytes");
        this.limit = limit;
    }

    /// The largest number of bytes that is taken.
    public long limit() {
        return limit;
    }
}
