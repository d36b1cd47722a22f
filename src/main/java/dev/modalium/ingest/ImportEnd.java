package dev.modalium.ingest;

import dev.modalium.validation.Report;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of an import: its state, a sentence, and the counts.
record ImportEnd(
        ImportState state,
        String outcome,
        @Nullable String format,
        @Nullable String split,
        long items,
        long annotations,
        List<FindingCount> findings) {

    static ImportEnd rejected(String outcome, @Nullable String format, List<FindingCount> findings) {
        return new ImportEnd(ImportState.REJECTED, outcome, format, null, 0, 0, findings);
    }

    static ImportEnd unchanged(String outcome, @Nullable String format) {
        return new ImportEnd(ImportState.UNCHANGED, outcome, format, null, 0, 0, List.of());
    }

    static List<FindingCount> counts(Report report) {
        return report.counts().entrySet().stream()
                .map(entry -> new FindingCount(
                        entry.getKey().slug(), entry.getKey().severity().slug(), entry.getValue()))
                .toList();
    }
}
