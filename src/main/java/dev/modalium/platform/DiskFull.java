package dev.modalium.platform;

import java.io.IOException;
import java.util.List;

/// Bytes could not be written, because there is no room for them.
public class DiskFull extends IOException {

    private static final long serialVersionUID = 1L;

    /// How Linux and macOS put it; no other sign of it reaches Java.
    private static final List<String> WORDS = List.of("No space left on device", "quota exceeded");

    private DiskFull(IOException cause) {
        super("The disk of the data folder is full", cause);
    }

    /// What is to be thrown where a write failed.
    static IOException orElse(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        return WORDS.stream().anyMatch(message::contains) ? new DiskFull(failure) : failure;
    }
}
