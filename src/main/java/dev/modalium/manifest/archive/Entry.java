package dev.modalium.manifest.archive;

import dev.modalium.manifest.ManifestSource;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/// One file in an archive, found by its number because names may repeat; opened by reading up to it.
record Entry(ManifestSource archive, Packing packing, int number, String name) implements ManifestSource {

    /// Names in extended headers of tar archives can have any length, and are read into memory.
    private static final long LONGEST_HEADER = 1 << 20;

    /// The last part of the entry's name.
    @Override
    public String fileName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    @Override
    public @Nullable String split() {
        return archive.split();
    }

    @Override
    public InputStream open() throws IOException {
        InputStream in = archive.open();
        try {
            var packed = new Unpacked.Packed(in);
            ArchiveInputStream<?> entries = packing.archive(Packing.buffered(packed));
            for (int i = 0; i <= number; i++) {
                if (next(entries, packed) == null) {
                    throw BrokenArchive.because("It has changed while it was read");
                }
            }
            return new Unpacked(entries, packed);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    static @Nullable ArchiveEntry next(ArchiveInputStream<?> entries, Unpacked.Packed packed) throws IOException {
        try {
            if (entries instanceof TarArchiveInputStream tar) {
                passRest(tar);
                packed.allow(LONGEST_HEADER);
            }
            ArchiveEntry next = entries.getNextEntry();
            packed.allow(Long.MAX_VALUE);
            return next;
        } catch (IOException | RuntimeException e) {
            throw packed.trouble(e);
        }
    }

    /// So that what is read for the next entry is its header alone.
    private static void passRest(TarArchiveInputStream tar) throws IOException {
        long passed = 1;
        while (tar.getCurrentEntry() != null && passed > 0) {
            passed = tar.skip(1 << 20);
        }
    }
}
