package dev.modalium.manifest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.modalium.manifest.ManifestSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTests {

    @TempDir
    private Path folder;

    @Test
    void unpacksTheFilesThatMayBeManifestsAndNothingThatComesAlong() throws IOException {
        byte[] zip =
                zip("a/b.json", "c.TXT", "ReadMe.txt", "LICENSE.txt", "picture.jpg", "__MACOSX/b.json", "a/._b.json");

        assertThat(unpacked(zip)).containsExactly("a/b.json", "c.TXT");
        assertThat(Archives.within(source(zip))).containsOnlyKeys("a/b.json", "c.TXT");
    }

    @Test
    void filesOfOneNameAreToldApart() throws IOException {
        assertThat(unpacked(tar("b.json", "b.json"))).containsExactly("b.json", "b.json (2)");
        assertThat(unpacked(zip("b\0.json", "b\uFFFD.json"))).containsExactly("b\uFFFD.json", "b\uFFFD.json (2)");
    }

    @Test
    void linksHaveNothingInThem() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(bytes)) {
            var link = new TarArchiveEntry("link.json", TarConstants.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
        }

        assertThat(unpacked(bytes.toByteArray())).isEmpty();
    }

    @Test
    void anArchiveThatIsCutOffBetweenTwoEntriesIsBroken() throws IOException {
        byte[] zip = zip("a.json", "b.json");
        byte[] tar = tar("a.json", "b.json");
        int secondEntry = indexOf(zip, new byte[] {'P', 'K', 3, 4}, 4);

        assertBroken(Arrays.copyOf(zip, secondEntry), false);
        assertBroken(Arrays.copyOf(tar, 1024), false);
    }

    @Test
    void allEntriesTogetherMayNotUnpackToTooMuch() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 3; i++) {
                zip.putNextEntry(new ZipEntry(i + ".json"));
                zip.write(new byte[40 << 20]);
            }
        }

        assertBroken(bytes.toByteArray(), true);
    }

    @Test
    void longNamesAreRefusedBeforeTheyFillTheMemory() throws IOException {
        assertBroken(zip("a".repeat(2_000) + ".json"), true);
        assertBroken(tarWithLongName(3_000_000), true);
    }

    private void assertBroken(byte[] archive, boolean tooLarge) {
        assertThatExceptionOfType(BrokenArchive.class)
                .isThrownBy(() -> unpacked(archive))
                .satisfies(broken -> assertThat(broken.isTooLarge()).isEqualTo(tooLarge));
    }

    private List<String> unpacked(byte[] archive) throws IOException {
        List<String> names = new ArrayList<>();
        boolean packed = Archives.unpack(source(archive), (name, bytes) -> {
            bytes.transferTo(OutputStream.nullOutputStream());
            names.add(name);
        });
        assertThat(packed).isTrue();
        return names;
    }

    private ManifestSource source(byte[] bytes) throws IOException {
        return ManifestSource.of(Files.write(folder.resolve("archive"), bytes), "archive", null);
    }

    private static byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] tar(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(bytes)) {
            for (String name : names) {
                var entry = new TarArchiveEntry(name);
                entry.setSize(3);
                tar.putArchiveEntry(entry);
                tar.write(new byte[] {'a', 'b', 'c'});
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    /// Written by hand, for the library takes minutes over such a name.
    private static byte[] tarWithLongName(int length) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(bytes)) {
            var name = new TarArchiveEntry("././@LongLink", TarConstants.LF_GNUTYPE_LONGNAME);
            name.setSize(length);
            tar.putArchiveEntry(name);
            tar.write("a".repeat(length).getBytes(StandardCharsets.UTF_8));
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }

    private static int indexOf(byte[] bytes, byte[] sought, int from) {
        for (int i = from; i <= bytes.length - sought.length; i++) {
            if (Arrays.equals(bytes, i, i + sought.length, sought, 0, sought.length)) {
                return i;
            }
        }
        throw new AssertionError("not there");
    }
}
