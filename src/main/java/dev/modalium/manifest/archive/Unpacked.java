package dev.modalium.manifest.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/// What comes out of a compressed stream, no more than a multiple of what went in.
///
/// Trouble of the unpacking is a [BrokenArchive]; trouble of the disk below passes as it is.
final class Unpacked extends FilterInputStream {

    /// Genuine manifests shrink to a tenth, a list of equal lines to a hundredth; a bomb to less than a thousandth.
    private static final long MOST_RATIO = 200;

    /// Small files may be as regular as they like.
    private static final long ALWAYS = 64L << 20;

    private final Packed packed;
    private long read;

    Unpacked(InputStream unpacked, Packed packed) {
        super(unpacked);
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count;
        try {
            count = super.read(bytes, from, length);
        } catch (IOException | RuntimeException e) {
            throw packed.trouble(e);
        }
        read += Math.max(0, count);
        if (read > ALWAYS && read / MOST_RATIO > packed.count()) {
            throw BrokenArchive.tooLarge(String.format(
                    Locale.ROOT, "It unpacks to more than %d times its size, as only a hostile file does", MOST_RATIO));
        }
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        long left = count;
        byte[] passed = new byte[(int) Math.min(1 << 16, Math.max(1, count))];
        while (left > 0) {
            int skipped = read(passed, 0, (int) Math.min(passed.length, left));
            if (skipped < 0) {
                break;
            }
            left -= skipped;
        }
        return count - left;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /// The bytes before they are unpacked, counted.
    static final class Packed extends FilterInputStream {

        /// "PK", 5, 6.
        private static final int END_OF_ZIP = 0x504B0506;

        private long count;
        private long allowed = Long.MAX_VALUE;
        private int lastFour;
        private long zeros;
        private boolean endOfZip;
        private boolean broken;

        Packed(InputStream in) {
            super(in);
        }

        long count() {
            return count;
        }

        /// Lets no more than so many bytes be read from here on.
        void allow(long bytes) {
            allowed = bytes == Long.MAX_VALUE ? bytes : count + bytes;
        }

        /// Whether the mark has come that the last record of a zip archive begins with.
        boolean hasEndOfZip() {
            return endOfZip;
        }

        /// How many zeros the bytes end in.
        long zerosAtTheEnd() {
            return zeros;
        }

        private void look(byte[] bytes, int from, int length) {
            for (int i = from; i < from + length; i++) {
                lastFour = (lastFour << 8) | (bytes[i] & 0xFF);
                endOfZip |= lastFour == END_OF_ZIP;
                zeros = bytes[i] == 0 ? zeros + 1 : 0;
            }
        }

        /// What an exception of the unpacking means: where reading the bytes failed, it says nothing about the data.
        IOException trouble(Exception e) {
            if (e instanceof BrokenArchive || (broken && e instanceof IOException)) {
                return (IOException) e;
            }
            String why = e.getMessage();
            return BrokenArchive.because("It cannot be unpacked to its end" + (why == null ? "" : ": " + why));
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            try {
                int read = super.read(bytes, from, length);
                count += Math.max(0, read);
                look(bytes, from, Math.max(0, read));
                if (count > allowed) {
                    throw BrokenArchive.tooLarge("It has an entry whose header is longer than any that people make");
                }
                return read;
            } catch (IOException e) {
                broken = true;
                throw e;
            }
        }

        @Override
        public long skip(long n) throws IOException {
            byte[] passed = new byte[(int) Math.min(1 << 16, Math.max(0, n))]; // all bytes are to be seen
            return Math.max(0, read(passed, 0, passed.length));
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
