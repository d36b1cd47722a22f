package dev.modalium.faults;

import dev.modalium.faults.CocoFile.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// What is sent in one import, and what must come of it.
///
/// @param files the SHA-256 of each manifest in it
record Manifest(String fileName, byte[] bytes, List<String> files, Rows rows) {

    /// A file of instances.
    static Manifest single(int number, int annotations) {
        CocoFile file = CocoFile.make(Kind.INSTANCES, "instances.json", number, annotations / 10, annotations);
        return of(file.name(), file.bytes(), List.of(file));
    }

    /// An archive of instances, captions and keypoints on the same images.
    static Manifest bundle(int number, int annotations) throws IOException {
        int images = annotations / 10;
        List<CocoFile> files = List.of(
                CocoFile.make(Kind.INSTANCES, "instances.json", number, images, annotations * 2 / 3),
                CocoFile.make(Kind.CAPTIONS, "captions.json", number, images, annotations / 3),
                CocoFile.make(Kind.KEYPOINTS, "person_keypoints.json", number, images, annotations / 6));
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (CocoFile file : files) {
                zip.putNextEntry(new ZipEntry(file.name()));
                zip.write(file.bytes());
            }
        }
        return of("annotations.zip", bytes.toByteArray(), files);
    }

    /// What is still to be known of one that was sent.
    Manifest withoutBytes() {
        return new Manifest(fileName, new byte[0], files, rows);
    }

    private static Manifest of(String name, byte[] bytes, List<CocoFile> files) {
        List<String> items = files.getFirst().items().stream()
                .sorted(Comparator.comparing(row -> row.substring(0, row.indexOf('|'))))
                .toList();
        List<String> annotations = files.stream()
                .sorted(Comparator.comparing(CocoFile::name))
                .flatMap(file -> file.annotations().stream())
                .toList();
        List<String> hashes =
                files.stream().map(file -> RowHash.hex("SHA-256", file.bytes())).collect(Collectors.toList());
        return new Manifest(
                name,
                bytes,
                hashes,
                new Rows(items.size(), annotations.size(), RowHash.of(items), RowHash.of(annotations)));
    }
}
