package dev.modalium.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files that hold what a test expects, whole; `-Dgolden.update=true` rewrites them.
public final class Golden {

    private Golden() {}

    public static void matches(Path file, String actual) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, actual);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as("%s; rewrite with -Dgolden.update=true", file)
                .isEqualTo(actual);
    }
}
