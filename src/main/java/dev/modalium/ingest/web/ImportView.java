package dev.modalium.ingest.web;

import dev.modalium.ingest.FindingCount;
import dev.modalium.ingest.Import;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An import as it is shown over HTTP.
record ImportView(
        UUID id,
        String state,
        @Nullable String outcome,
        String dataset,
        String release,
        @Nullable String split,
        @Nullable String format,
        String fileName,
        String sha256,
        long size,
        long items,
        long annotations,
        List<FindingCount> findings,
        String findingsUrl,
        int attempts,
        String createdBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    static ImportView of(Import job) {
        return new ImportView(
                job.id(),
                job.state().slug(),
                job.outcome(),
                job.dataset(),
                job.version(),
                job.split(),
                job.format(),
                job.fileName(),
                job.sha256(),
                job.size(),
                job.items(),
                job.annotations(),
                job.findings(),
                path(job) + "/findings",
                job.attempts(),
                job.createdBy(),
                job.createdAt(),
                job.startedAt(),
                job.endedAt());
    }

    static String path(Import job) {
        return "/api/v1/imports/" + job.id();
    }
}
