package dev.modalium.manifest.archive;

import dev.modalium.manifest.ManifestSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;

/// Finds the manifests in compressed files (gzip, zstd) and archives (zip, tar, and tar within gzip or zstd).
///
/// Archives within archives are not opened. Nothing is unpacked to disk, so that no name of an entry is ever a path.
public final class Archives {

    /// An archive of images may have hundreds of thousands of entries; more is no archive that people make.
    private static final int MOST_ENTRIES = 1_000_000;

    /// Each is read by reading up to it.
    private static final int MOST_MANIFESTS = 1_000;

    private static final int LONGEST_NAME = 1_000;

    /// The length of the zeros that the last entry of a tar archive is followed by, at the least.
    private static final long TAR_RECORD = 512;

    private static final List<String> ENDINGS = List.of(".json", ".txt", ".csv");

    /// Texts that come along with manifests, as in the archive of AVE.
    private static final Pattern FOR_PEOPLE =
            Pattern.compile("(readme|licen[cs]e|notice|copying|changelog|authors|citation)([ ._-].*)?\\.txt");

    private Archives() {}

    /// The manifests within a file by the name of their place in it: the file itself, under the empty name, where it is
    /// no archive, decompressed where it is compressed; of an archive the entries whose names end as manifests do.
    ///
    /// @throws BrokenArchive where the file cannot be unpacked or has more in it than the limits allow
    public static Map<String, ManifestSource> within(ManifestSource source) throws IOException {
        Packing packing = packing(source);
        ManifestSource unpacked = source;
        if (packing.isCompressed()) {
            unpacked = new Decompressed(source, packing);
            packing = packing(unpacked);
        }
        return packing.isArchive() ? entries(unpacked, packing) : Map.of("", unpacked);
    }

    private static Packing packing(ManifestSource source) throws IOException {
        try (InputStream in = Packing.buffered(source.open())) {
            return Packing.of(in);
        }
    }

    /// Takes one of the manifests that a packed file has in it.
    @FunctionalInterface
    public interface Taker {

        /// @param name the path in the archive, or the file's name without the ending where it is only compressed
        /// @param bytes which can be read until this returns
        void take(String name, InputStream bytes) throws IOException;
    }

    /// Hands out the manifests within a packed file, the same as [#within] finds, in one pass over it.
    ///
    /// @return whether the file is packed at all
    /// @throws BrokenArchive where the file cannot be unpacked or has more in it than the limits allow
    public static boolean unpack(ManifestSource source, Taker taker) throws IOException {
        Packing packing = packing(source);
        boolean compressed = packing.isCompressed();
        ManifestSource inner = compressed ? new Decompressed(source, packing) : source;
        Packing innerPacking = compressed ? packing(inner) : packing;
        if (innerPacking.isArchive()) {
            eachManifest(inner, innerPacking, (name, _, bytes) -> taker.take(name, bytes));
            return true;
        }
        if (compressed) {
            try (InputStream in = inner.open()) {
                taker.take(inner.fileName(), in);
            }
        }
        return compressed;
    }

    private static Map<String, ManifestSource> entries(ManifestSource archive, Packing packing) throws IOException {
        Map<String, ManifestSource> manifests = new TreeMap<>();
        eachManifest(
                archive, packing, (name, number, _) -> manifests.put(name, new Entry(archive, packing, number, name)));
        return manifests;
    }

    /// What is done with an entry of an archive.
    @FunctionalInterface
    private interface Visitor {

        void visit(String name, int number, InputStream bytes) throws IOException;
    }

    private static void eachManifest(ManifestSource archive, Packing packing, Visitor visitor) throws IOException {
        Set<String> taken = new HashSet<>();
        try (InputStream in = archive.open()) {
            var packed = new Unpacked.Packed(in);
            ArchiveInputStream<?> entries = packing.archive(Packing.buffered(packed));
            var unpacked = new Unpacked(entries, packed); // of all entries, for they share the limit
            int number = 0;
            for (ArchiveEntry entry = Entry.next(entries, packed); entry != null; entry = Entry.next(entries, packed)) {
                if (number == MOST_ENTRIES) {
                    throw tooMany(MOST_ENTRIES, "entries");
                }
                if (isFile(entry) && isManifest(entry.getName())) {
                    String name = free(name(entry), taken);
                    if (taken.size() > MOST_MANIFESTS) {
                        throw tooMany(MOST_MANIFESTS, "manifests");
                    }
                    visitor.visit(name, number, unpacked);
                }
                number++;
            }
            requireEnd(packing, packed);
        }
    }

    /// An archive that is cut off between two entries reads like a whole one that has fewer.
    private static void requireEnd(Packing packing, Unpacked.Packed packed) throws BrokenArchive {
        boolean whole = packing == Packing.ZIP ? packed.hasEndOfZip() : packed.zerosAtTheEnd() >= TAR_RECORD;
        if (!whole) {
            throw BrokenArchive.because("It ends before its end is marked, so entries may be missing");
        }
    }

    /// Links and devices have no bytes of their own.
    private static boolean isFile(ArchiveEntry entry) {
        boolean link = entry instanceof TarArchiveEntry tar && (tar.isSymbolicLink() || tar.isLink());
        boolean device = entry instanceof TarArchiveEntry tar
                && (tar.isFIFO() || tar.isCharacterDevice() || tar.isBlockDevice());
        return !entry.isDirectory() && !link && !device;
    }

    /// The name as it can be shown and stored anywhere.
    private static String name(ArchiveEntry entry) throws BrokenArchive {
        String name = entry.getName().replace('\0', '\uFFFD');
        if (name.length() > LONGEST_NAME) {
            throw BrokenArchive.tooLarge(
                    String.format(Locale.ROOT, "It has a name of more than %,d characters", LONGEST_NAME));
        }
        return name;
    }

    /// An archive may hold several entries of one name, of which some tools take the first and others the last.
    private static String free(String name, Set<String> taken) {
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = "%s (%s)".formatted(name, i);
        }
        return free;
    }

    private static BrokenArchive tooMany(int most, String what) {
        return BrokenArchive.tooLarge(String.format(Locale.ROOT, "It has more than %,d %s", most, what));
    }

    private static boolean isManifest(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String last = lower.substring(lower.lastIndexOf('/') + 1);
        boolean ofMacOs = lower.startsWith("__macosx/") || last.startsWith("._");
        return ENDINGS.stream().anyMatch(lower::endsWith)
                && !ofMacOs
                && !FOR_PEOPLE.matcher(last).matches();
    }
}
