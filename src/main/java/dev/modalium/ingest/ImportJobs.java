package dev.modalium.ingest;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.modalium.manifest.ManifestFormats;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Imports as jobs, which instances over one database and one data folder share; that of a killed one starts again.
@Configuration(proxyBeanMethods = false)
class ImportJobs {

    static final TaskDescriptor<Void> IMPORT = TaskDescriptor.of("import");
    static final TaskDescriptor<Void> CLEARING = TaskDescriptor.of("clear-release");
    static final TaskDescriptor<Void> CLEANING = TaskDescriptor.of("remove-unneeded-bytes");

    private static final Duration UNTIL_NEXT_TURN = Duration.ofMillis(500);
    private static final Duration UNTIL_RETRY = Duration.ofSeconds(10);
    private static final Duration UNTIL_NEXT_CLEANING = Duration.ofDays(1);

    /// Longer than any upload takes, on whichever instance.
    private static final Duration UNTIL_ABANDONED = Duration.ofDays(1);

    @Bean
    Task<Void> importTask(ImportJob job, Clock clock) {
        CompletionHandler<Void> done = new CompletionHandler.OnCompleteRemove<>();
        CompletionHandler<Void> later = (completed, operations) ->
                operations.reschedule(completed, clock.instant().plus(UNTIL_NEXT_TURN));
        return Tasks.custom(IMPORT)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(UNTIL_RETRY))
                .onDeadExecutionRevive()
                .execute((instance, context) -> job.run(UUID.fromString(instance.getId())) ? done : later);
    }

    /// Deletes the rows and bytes of a release that is gone, which readers do not see any more.
    @Bean
    Task<Void> clearingTask(ReleaseLeftovers leftovers) {
        return Tasks.oneTime(CLEARING)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(UNTIL_RETRY))
                .onDeadExecutionRevive()
                .execute((instance, context) -> leftovers.clear(Long.parseLong(instance.getId())));
    }

    /// A killed process can leave bytes and tables behind that no import knows.
    @Bean
    Task<Void> cleaningTask(ManifestBytes bytes, BulkTables tables, ProgressRows progress, Clock clock) {
        return Tasks.recurring(CLEANING, Schedules.fixedDelay(UNTIL_NEXT_CLEANING))
                .execute((instance, context) -> {
                    progress.forgetEnded();
                    tables.dropAbandoned();
                    try {
                        bytes.removeAbandoned(clock.instant().minus(UNTIL_ABANDONED));
                    } catch (IOException e) {
                        throw new UncheckedIOException("The store of manifests cannot be cleaned", e);
                    }
                });
    }

    @Bean
    ManifestFormats manifestFormats() {
        return ManifestFormats.installed();
    }
}
