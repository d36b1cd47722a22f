package dev.modalium.ingest.web;

import dev.modalium.ingest.FindingSoFar;
import dev.modalium.ingest.Import;
import dev.modalium.ingest.ImportFile;
import dev.modalium.ingest.ImportPhase;
import dev.modalium.ingest.ImportProgress;
import dev.modalium.ingest.ImportState;
import dev.modalium.ingest.ImportStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An import as it is shown over HTTP.
///
/// @param phase `queued`, `unpacking`, `reading`, `settling` or `deriving`, null after the end
/// @param split that all manifests are of, or null
/// @param format that all manifests are in, or null
/// @param fileName of what was sent; where that were several files, of the first one and how many more
/// @param sha256 null where several files were sent
/// @param size of all that was sent
/// @param files that were sent, and those that were packed in them
/// @param items that the manifests brought, each once, 0 before the end
/// @param findings so far, then of all manifests
record ImportView(
        UUID id,
        String state,
        @Nullable String phase,
        @Nullable String outcome,
        String dataset,
        String release,
        @Nullable String split,
        @Nullable String format,
        String fileName,
        @Nullable String sha256,
        long size,
        List<ImportFile> files,
        Progress progress,
        long items,
        long annotations,
        List<FindingSoFar> findings,
        String findingsUrl,
        int attempts,
        String createdBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    /// How far an import is in its present attempt.
    ///
    /// @param fileName which file is being read; null before the first and after the last
    /// @param bytesTotal of what is being unpacked, then of all manifests
    /// @param bytesPerSecond null while that is not known
    /// @param secondsLeft of the reading, null while that is not known
    record Progress(
            @Nullable String fileName,
            long bytesRead,
            long bytesTotal,
            long items,
            long annotations,
            @Nullable Long bytesPerSecond,
            @Nullable Long secondsLeft) {

        private static Progress of(Import job, @Nullable ImportProgress running) {
            if (running == null) {
                long size = job.manifestSize();
                return new Progress(null, wasRead(job) ? size : 0, size, job.items(), job.annotations(), null, null);
            }
            return new Progress(
                    running.fileName(),
                    running.bytesRead(),
                    running.bytesTotal(),
                    running.items(),
                    running.annotations(),
                    running.bytesPerSecond(),
                    running.secondsLeft());
        }

        private static boolean wasRead(Import job) {
            return switch (job.state()) {
                case SUCCEEDED, UNCHANGED, REJECTED -> true;
                case QUEUED, RUNNING, FAILED, CANCELLED -> false;
            };
        }
    }

    /// @param firsts the first finding of each code, where they are at hand
    static ImportView of(ImportStatus status, Map<String, FindingSoFar.First> firsts) {
        Import job = status.job();
        return new ImportView(
                job.id(),
                job.state().slug(),
                phase(status),
                job.outcome(),
                job.dataset(),
                job.version(),
                job.split(),
                job.format(),
                job.fileName(),
                job.sha256(),
                job.size(),
                job.files(),
                Progress.of(job, status.progress()),
                job.items(),
                job.annotations(),
                findings(status, firsts),
                path(job) + "/findings",
                job.attempts(),
                job.createdBy(),
                job.createdAt(),
                job.startedAt(),
                job.endedAt());
    }

    private static @Nullable String phase(ImportStatus status) {
        ImportState state = status.job().state();
        if (state.isEnd()) {
            return null;
        }
        if (state == ImportState.QUEUED) {
            return state.slug();
        }
        return (status.progress() == null
                        ? ImportPhase.READING
                        : status.progress().phase())
                .slug();
    }

    private static List<FindingSoFar> findings(ImportStatus status, Map<String, FindingSoFar.First> firsts) {
        if (status.progress() != null) {
            return status.progress().findings();
        }
        return status.job().findings().stream()
                .map(all -> new FindingSoFar(all.code(), all.severity(), all.count(), firsts.get(all.code())))
                .toList();
    }

    boolean isEnd() {
        return phase == null;
    }

    static String path(Import job) {
        return "/api/v1/imports/" + job.id();
    }
}
