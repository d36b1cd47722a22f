package dev.modalium.validation;

import dev.modalium.manifest.ManifestSource;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// A manifest that is made while it is read, as long as a test wants it.
record ManyRecords(String fileName, String begin, IntFunction<String> record, int count, String end)
        implements ManifestSource {

    @Override
    public @Nullable String split() {
        return null;
    }

    @Override
    public InputStream open() {
        return new InputStream() {
            private byte[] piece = begin.getBytes(StandardCharsets.UTF_8);
            private int next;
            private int made;

            @Override
            public int read() {
                while (next == piece.length) {
                    if (made > count) {
                        return -1;
                    }
                    piece = (made < count ? record.apply(made) : end).getBytes(StandardCharsets.UTF_8);
                    made++;
                    next = 0;
                }
                return piece[next++] & 0xFF;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                if (length == 0) {
                    return 0;
                }
                int first = read();
                if (first < 0) {
                    return -1;
                }
                target[offset] = (byte) first;
                int copied = Math.min(length - 1, piece.length - next);
                System.arraycopy(piece, next, target, offset + 1, copied);
                next += copied;
                return copied + 1;
            }
        };
    }
}
