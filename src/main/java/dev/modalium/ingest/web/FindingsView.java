package dev.modalium.ingest.web;

import dev.modalium.ingest.FindingCount;
import dev.modalium.ingest.Import;
import dev.modalium.ingest.ImportFindings.Kept;
import dev.modalium.web.Page;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Findings of an import: exact counts of all, and a page of those that are kept.
///
/// @param note of which codes not every finding is kept; null where all are
record FindingsView(
        String state,
        List<Count> counts,
        @Nullable String note,
        List<Kept> items,
        @Nullable String next) {

    /// How many findings of a code there are, and how many of them are kept to be read.
    ///
    /// @param rule the page that explains it
    record Count(String code, String severity, long count, long kept, String rule) {}

    static FindingsView of(Import job, Map<String, Long> kept, Page<Kept> page) {
        List<Count> counts = job.findings().stream()
                .map(all -> count(all, kept.getOrDefault(all.code(), 0L)))
                .toList();
        return new FindingsView(job.state().slug(), counts, note(counts), page.items(), page.next());
    }

    private static Count count(FindingCount all, long kept) {
        return new Count(all.code(), all.severity(), all.count(), kept, "/rules/" + all.code());
    }

    private static @Nullable String note(List<Count> counts) {
        String cut = counts.stream()
                .filter(count -> count.kept() < count.count())
                .map(count -> String.format(
                        Locale.ROOT, "of %s the first %,d of %,d", count.code(), count.kept(), count.count()))
                .collect(Collectors.joining(", "));
        return cut.isEmpty()
                ? null
                : "Every finding is counted, and the first of each code are kept: " + cut
                        + ". Mend these, and the next import shows those that remain.";
    }
}
