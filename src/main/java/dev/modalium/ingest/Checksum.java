package dev.modalium.ingest;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the bytes of one request must come to.
///
/// @param algorithm a known one
/// @param value in Base64
public record Checksum(String algorithm, String value) {

    private static final Map<String, String> KNOWN = known();

    /// The names of the algorithms, as clients have them.
    public static Set<String> algorithms() {
        return KNOWN.keySet();
    }

    /// @return nothing where the algorithm is not known or the value is no Base64
    public static Optional<Checksum> of(String algorithm, String value) {
        try {
            Base64.getDecoder().decode(value);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        return KNOWN.containsKey(algorithm) ? Optional.of(new Checksum(algorithm, value)) : Optional.empty();
    }

    MessageDigest digest() {
        return RunningHash.digest(KNOWN.getOrDefault(algorithm, algorithm));
    }

    boolean isOf(MessageDigest digest) {
        return MessageDigest.isEqual(Base64.getDecoder().decode(value), digest.digest());
    }

    private static Map<String, String> known() {
        Map<String, String> known = new LinkedHashMap<>();
        known.put("sha1", "SHA-1");
        known.put("sha256", "SHA-256");
        return known;
    }
}
