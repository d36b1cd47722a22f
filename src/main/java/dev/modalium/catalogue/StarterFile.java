package dev.modalium.catalogue;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// One file of the starter catalogue, named after the dataset that it describes.
///
/// @param name without folders, such as `ave.yaml`
@SuppressWarnings("ArrayRecordComponent") // the bytes are read once and never compared
record StarterFile(String name, byte[] bytes) {

    /// Another byte whenever the same file comes to mean something else, so that it is loaded anew.
    private static final byte READING = 2;

    String slug() {
        return name.replaceFirst("\\.yaml$", "");
    }

    /// Changes with every change of the file, or of what is made of it.
    String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(READING);
            return HexFormat.of().formatHex(digest.digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
