package dev.modalium.validation.report;

import dev.modalium.manifest.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/// Names the findings of one file by what is wrong and not by where, so that a name holds when lines move.
///
/// Of several findings that say the same, the first is the first again next time.
final class Fingerprints {

    private static final int BYTES = 12;

    private final String file;
    private final Map<String, Integer> seen = new HashMap<>();

    Fingerprints(String file) {
        this.file = file;
    }

    String of(Finding finding) {
        String what = finding.code().slug() + '\n' + file + '\n' + finding.message();
        int occurrence = seen.merge(what, 1, Integer::sum);
        byte[] hash = sha256().digest((what + '\n' + occurrence).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
