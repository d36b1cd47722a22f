package dev.modalium.ingest;

import dev.modalium.platform.Arrival;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A file that came for an import.
///
/// @param fileName shown, and a hint to the format; never used as a path
public record ArrivedFile(String fileName, Arrival arrival) {

    /// What is said of the file, and which bytes it has.
    Stream<String> said() {
        return Stream.of(fileName, "sha256 " + arrival.sha256());
    }

    /// The files as those of an import, where each has a name of its own.
    static List<ImportFile> named(List<ArrivedFile> files) {
        Set<String> taken = new HashSet<>();
        List<ImportFile> named = new ArrayList<>();
        for (ArrivedFile file : files) {
            String name = file.fileName;
            for (int i = 2; !taken.add(name); i++) {
                name = "%s (%s)".formatted(file.fileName, i);
            }
            named.add(ImportFile.of(name, null, file.arrival.sha256(), file.arrival.size()));
        }
        return named;
    }
}
