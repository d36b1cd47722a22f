package dev.modalium.catalogue;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// One file of the starter catalogue, named after the dataset that it describes.
///
/// @param name without folders, such as `ave.yaml`
@SuppressWarnings("ArrayRecordComponent") // the bytes are read once and never compared
record StarterFile(String name, byte[] bytes) {

    String slug() {
        return name.replaceFirst("\\.yaml$", "");
    }

    /// Changes with every change of the file.
    String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
