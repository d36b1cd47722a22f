package dev.modalium.ingest;

import org.jspecify.annotations.Nullable;

/// An import, and how far it is if it is running.
///
/// @param progress null unless it is running, and in the first moment of each attempt
public record ImportStatus(Import job, @Nullable ImportProgress progress) {

    /// Leaves out what a dead attempt wrote.
    static ImportStatus of(Import job, @Nullable ImportProgress progress) {
        return new ImportStatus(job, progress != null && progress.attempt() == job.attempts() ? progress : null);
    }
}
