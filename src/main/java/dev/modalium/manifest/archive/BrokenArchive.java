package dev.modalium.manifest.archive;

import java.io.IOException;

/// A compressed file or an archive that cannot be read on: a fault of the file, unlike other I/O trouble.
public final class BrokenArchive extends IOException {

    private static final long serialVersionUID = 1;

    private final boolean tooLarge;

    private BrokenArchive(String message, boolean tooLarge) {
        super(message);
        this.tooLarge = tooLarge;
    }

    static BrokenArchive because(String what) {
        return new BrokenArchive(what, false);
    }

    /// @param what reaches a limit, as a sentence
    public static BrokenArchive tooLarge(String what) {
        return new BrokenArchive(what, true);
    }

    /// Whether it reached a limit, rather than being damaged.
    public boolean isTooLarge() {
        return tooLarge;
    }
}
