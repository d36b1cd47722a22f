package dev.modalium.faults;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Gathers the rows that are to come of a manifest, as [Rows] reads them.
final class RowHash {

    private final List<String> rows = new ArrayList<>();

    void add(Object... values) {
        rows.add(Stream.of(values).map(String::valueOf).collect(Collectors.joining("|")));
    }

    List<String> rows() {
        return rows;
    }

    static String of(List<String> rows) {
        return hex("MD5", String.join("\n", rows).getBytes(StandardCharsets.UTF_8));
    }

    static String hex(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
