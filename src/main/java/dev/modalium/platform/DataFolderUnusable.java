package dev.modalium.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The data folder cannot be used by this process.
class DataFolderUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DataFolderUnusable(Path folder, String why, @Nullable Throwable cause) {
        super("The data folder " + folder + " cannot be used: " + why + ".", cause);
    }
}
