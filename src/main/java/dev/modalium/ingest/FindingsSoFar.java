package dev.modalium.ingest;

import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Counts findings by code as they arise, and keeps the first of each.
final class FindingsSoFar {

    private final Map<FindingCode, Counted> counted = new EnumMap<>(FindingCode.class);

    private static final class Counted {

        private final @Nullable String fileName;
        private final Finding first;
        private long count;

        Counted(@Nullable String fileName, Finding first) {
            this.fileName = fileName;
            this.first = first;
        }
    }

    synchronized void add(@Nullable String fileName, Finding finding) {
        counted.computeIfAbsent(finding.code(), code -> new Counted(fileName, finding)).count++;
    }

    synchronized List<FindingSoFar> list() {
        return counted.values().stream().map(FindingsSoFar::shown).toList();
    }

    private static FindingSoFar shown(Counted counted) {
        Finding first = counted.first;
        String pointer = first.position().pointer();
        return new FindingSoFar(
                first.code().slug(),
                first.severity().slug(),
                counted.count,
                new FindingSoFar.First(
                        counted.fileName,
                        known(first.position().line()),
                        known(first.position().column()),
                        first.position().offset(),
                        pointer == null ? null : StorableText.text(pointer),
                        StorableText.text(first.message())));
    }

    private static @Nullable Integer known(int place) {
        return place == 0 ? null : place;
    }
}
