package dev.modalium.manifest;

import dev.modalium.manifest.text.Magic;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// The first bytes of a manifest and the name it came with, from which formats recognise their own.
public final class Head {

    /// Enough for the first keys of a JSON manifest and several lines of any list.
    private static final int LENGTH = 64 * 1024;

    private final String fileName;
    private final byte[] bytes;

    private Head(String fileName, byte[] bytes) {
        this.fileName = fileName;
        this.bytes = bytes;
    }

    public static Head of(String fileName, byte[] bytes) {
        return new Head(fileName, bytes.clone());
    }

    public static Head of(ManifestSource source) throws IOException {
        try (InputStream in = source.open()) {
            return new Head(source.fileName(), in.readNBytes(LENGTH));
        }
    }

    /// The last part of the name that the manifest came with, never trusted as a path.
    public String fileName() {
        return fileName;
    }

    /// What the name and the first bytes give away.
    Magic magic() {
        return Magic.of(fileName, bytes);
    }

    /// Whether the file can be text in UTF-8, by its name and its first bytes.
    public boolean isText() {
        return magic().isText();
    }

    public boolean isEmpty() {
        return bytes.length == 0;
    }

    /// The bytes as text, without a byte order mark; malformed sequences become replacement characters.
    public String text() {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
