package dev.modalium.cli.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.util.function.LongConsumer;

/// A run of bytes of a file as the body of a request, which counts what was taken from it.
final class Piece {

    private final UploadSource source;
    private final long from;
    private final long length;
    private final LongConsumer progress;
    private volatile long sent;

    /// @param progress told up to which byte of the file is on its way
    Piece(UploadSource source, long from, long length, LongConsumer progress) {
        this.source = source;
        this.from = from;
        this.length = length;
        this.progress = progress;
    }

    long sent() {
        return sent;
    }

    BodyPublisher body() {
        return BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(this::open), length);
    }

    private InputStream open() {
        try {
            InputStream file = Files.newInputStream(source.bytes());
            file.skipNBytes(from);
            return new Counted(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ends where the piece does.
    private final class Counted extends InputStream {

        private final InputStream file;
        private long left = length;

        Counted(InputStream file) {
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int start, int most) throws IOException {
            if (left == 0) {
                return -1;
            }
            int count = file.read(into, start, (int) Math.min(most, left));
            if (count > 0) {
                left -= count;
                sent = length - left;
                progress.accept(from + length - left);
            }
            return count;
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
