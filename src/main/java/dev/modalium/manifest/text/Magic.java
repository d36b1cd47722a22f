package dev.modalium.manifest.text;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/// What the first bytes of a file give away about it.
public enum Magic {
    TEXT("text", ""),
    UTF_8_MARK("UTF-8 text with a byte order mark", "EFBBBF"),
    // before UTF-16, whose mark is the beginning of this one
    UTF_32("in UTF-32", "FFFE0000"),
    UTF_16("in UTF-16", "FFFE"),
    ZIP("a zip archive", "504B0304"),
    ZIP_EMPTY("an empty zip archive", "504B0506"),
    GZIP("compressed with gzip", "1F8B"),
    ZSTD("compressed with zstd", "28B52FFD"),
    XZ("compressed with xz", "FD377A585A00"),
    BZIP2("compressed with bzip2", "425A68"),
    SEVEN_ZIP("a 7-Zip archive", "377ABCAF271C"),
    TAR("a tar archive", ""),
    PNG("a PNG image", "89504E47"),
    JPEG("a JPEG image", "FFD8FF"),
    PDF("a PDF document", "255044462D"),
    HDF5("an HDF5 file", "894844460D0A"),
    NUMPY("a NumPy array", "934E554D5059"),
    PARQUET("a Parquet file", "50415231"),
    PICKLE("a Python pickle, which is never read", ""),
    BINARY("binary: it holds NUL bytes", "");

    /// How many bytes of a file tell: as many as the mark of a tar archive needs.
    static final int LOOKED_AT = 264;

    private static final int LONGEST_PREFIX = 8;
    private static final byte[] TAR_MARK = {'u', 's', 't', 'a', 'r'};
    private static final int TAR_MARK_OFFSET = 257;
    private static final byte PICKLE_PROTO = (byte) 0x80;
    private static final int LATEST_PICKLE_PROTOCOL = 5;

    private final String label;
    private final String prefix;

    Magic(String label, String prefix) {
        this.label = label;
        this.prefix = prefix;
    }

    /// What such a file is called, to follow the words "the file is".
    public String label() {
        return label;
    }

    /// Whether a file that begins so can be read as UTF-8.
    public boolean isText() {
        return this == TEXT || this == UTF_8_MARK;
    }

    /// Pickles show by their names too, for the oldest of them begin like text.
    public static Magic of(String fileName, byte[] head) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return lower.endsWith(".pkl") || lower.endsWith(".pickle") ? PICKLE : of(head);
    }

    public static Magic of(byte[] head) {
        String hex = HexFormat.of().withUpperCase().formatHex(head, 0, Math.min(head.length, LONGEST_PREFIX));
        for (Magic magic : values()) {
            if (!magic.prefix.isEmpty() && hex.startsWith(magic.prefix)) {
                return magic;
            }
        }
        if (begins(head, TAR_MARK, TAR_MARK_OFFSET)) {
            return TAR;
        }
        if (head.length >= 2 && head[0] == PICKLE_PROTO && head[1] >= 2 && head[1] <= LATEST_PICKLE_PROTOCOL) {
            return PICKLE;
        }
        return nul(head);
    }

    /// Text in UTF-16 or UTF-32 without a mark shows by NUL bytes at fixed places; big-endian marks begin so too.
    private static Magic nul(byte[] head) {
        if (begins(head, new byte[] {(byte) 0xFE, (byte) 0xFF}, 0)) {
            return UTF_16;
        }
        if (head.length >= 4 && head[0] == 0 && head[1] == 0) {
            return UTF_32;
        }
        if (head.length >= 2 && (head[0] == 0) != (head[1] == 0)) {
            return head.length >= 4 && head[2] == 0 && head[3] == 0 ? UTF_32 : UTF_16;
        }
        for (int i = 0; i < Math.min(head.length, LOOKED_AT); i++) {
            if (head[i] == 0) {
                return BINARY;
            }
        }
        return TEXT;
    }

    private static boolean begins(byte[] head, byte[] prefix, int at) {
        return head.length >= at + prefix.length
                && Arrays.equals(head, at, at + prefix.length, prefix, 0, prefix.length);
    }
}
