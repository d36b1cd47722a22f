package dev.modalium.ingest;

import dev.modalium.manifest.FindingCode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What became of an import: its state, a sentence, and the counts.
///
/// @param files those that were read to the end
record ImportEnd(
        ImportState state,
        String outcome,
        @Nullable String format,
        @Nullable String split,
        long items,
        long annotations,
        List<FindingCount> findings,
        List<ImportFile> files) {

    static ImportEnd rejected(String outcome, @Nullable String format, List<FindingCount> findings) {
        return new ImportEnd(ImportState.REJECTED, outcome, format, null, 0, 0, findings, List.of());
    }

    static ImportEnd unchanged(String outcome, @Nullable String format) {
        return new ImportEnd(ImportState.UNCHANGED, outcome, format, null, 0, 0, List.of(), List.of());
    }

    static List<FindingCount> counts(List<CheckedFile> files) {
        Map<FindingCode, Long> all = new TreeMap<>();
        files.forEach(file -> file.report().counts().forEach((code, count) -> all.merge(code, count, Long::sum)));
        return all.entrySet().stream()
                .map(entry -> new FindingCount(
                        entry.getKey().slug(), entry.getKey().severity().slug(), entry.getValue()))
                .toList();
    }

    /// A file of the import with what became of it.
    ImportFile counted(ImportFile file) {
        return files.stream().filter(file::isSameAs).findFirst().orElse(file);
    }
}
