package dev.modalium.validation.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/// The name and version under which reports are made.
public final class Tool {

    public static final String NAME = "modalium";

    private Tool() {}

    /// The version of the build, such as `0.1.0-SNAPSHOT`.
    public static String version() {
        var properties = new Properties();
        try (InputStream in = Objects.requireNonNull(Tool.class.getResourceAsStream("tool.properties"))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Objects.requireNonNull(properties.getProperty("version"));
    }
}
