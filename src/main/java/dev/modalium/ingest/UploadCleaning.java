package dev.modalium.ingest;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.modalium.platform.UploadFile;
import dev.modalium.platform.UploadFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Removes uploads that have expired, and what is too old of the requests that may be sent again.
@Configuration(proxyBeanMethods = false)
class UploadCleaning {

    static final TaskDescriptor<Void> CLEANING = TaskDescriptor.of("remove-expired-uploads");

    private static final Duration UNTIL_NEXT_CLEANING = Duration.ofHours(1);

    /// Longer than it takes from a file to its row, or from the end of a row to that of its file.
    private static final Duration UNTIL_ABANDONED = Duration.ofDays(1);

    private final UploadFiles files;
    private final UploadRows rows;

    UploadCleaning(UploadFiles files, UploadRows rows) {
        this.files = files;
        this.rows = rows;
    }

    @Bean
    Task<Void> uploadCleaningTask(SentRequests requests, Clock clock) {
        return Tasks.recurring(CLEANING, Schedules.fixedDelay(UNTIL_NEXT_CLEANING))
                .execute((instance, context) -> {
                    requests.forgetOld();
                    try {
                        removeExpired(clock.instant());
                    } catch (IOException e) {
                        throw new UncheckedIOException("The uploads cannot be cleaned", e);
                    }
                });
    }

    /// Removes uploads that have expired by now, and files that a killed process left without a row.
    void removeExpired(Instant now) throws IOException {
        for (UUID id : rows.expiredBefore(now)) {
            remove(id, now);
        }
        for (UUID id : files.untouchedSince(now.minus(UNTIL_ABANDONED))) {
            if (rows.find(id).isEmpty()) {
                files.delete(id);
            }
        }
    }

    private void remove(UUID id, Instant now) throws IOException {
        try {
            Optional<UploadFile> opened = files.open(id);
            if (opened.isPresent()) { // bytes are coming otherwise, which give it another term
                try (UploadFile _ = opened.get()) {
                    if (rows.find(id)
                            .filter(row -> row.expiresAt().isBefore(now))
                            .isPresent()) {
                        rows.remove(id);
                        files.delete(id);
                    }
                }
            }
        } catch (NoSuchFileException _) {
            rows.remove(id);
        }
    }
}
