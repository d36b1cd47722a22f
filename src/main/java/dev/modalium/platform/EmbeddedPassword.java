package dev.modalium.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/// The password of the embedded database: made once, kept in the data folder, readable by its owner alone.
record EmbeddedPassword(String value) {

    static EmbeddedPassword in(DataFolder folder) {
        Path file = folder.resolve("postgres.password");
        try {
            if (Files.notExists(file)) {
                byte[] secret = new byte[24];
                new SecureRandom().nextBytes(secret);
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, HexFormat.of().formatHex(secret));
            }
            return new EmbeddedPassword(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read or write " + file, e);
        }
    }
}
