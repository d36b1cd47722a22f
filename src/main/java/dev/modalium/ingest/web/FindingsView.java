package dev.modalium.ingest.web;

import dev.modalium.ingest.FindingCount;
import dev.modalium.ingest.Import;
import dev.modalium.ingest.ImportFindings.Kept;
import dev.modalium.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Findings of an import: exact counts of all, and a page of those that are kept.
record FindingsView(
        String state,
        List<FindingCount> counts,
        List<Kept> items,
        @Nullable String next) {

    static FindingsView of(Import job, Page<Kept> page) {
        return new FindingsView(job.state().slug(), job.findings(), page.items(), page.next());
    }
}
