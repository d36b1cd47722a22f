package dev.modalium.ingest;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.modalium.manifest.ManifestFormats;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Imports as jobs, which instances over one database and one data folder share; that of a killed one starts again.
@Configuration(proxyBeanMethods = false)
class ImportJobs {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("import");

    private static final Duration UNTIL_NEXT_TURN = Duration.ofMillis(500);
    private static final Duration UNTIL_RETRY = Duration.ofSeconds(10);

    @Bean
    Task<Void> importTask(ImportJob job, Clock clock) {
        CompletionHandler<Void> done = new CompletionHandler.OnCompleteRemove<>();
        CompletionHandler<Void> later = (completed, operations) ->
                operations.reschedule(completed, clock.instant().plus(UNTIL_NEXT_TURN));
        return Tasks.custom(TASK)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(UNTIL_RETRY))
                .onDeadExecutionRevive()
                .execute((instance, context) -> job.run(UUID.fromString(instance.getId())) ? done : later);
    }

    @Bean
    ManifestFormats manifestFormats() {
        return ManifestFormats.installed();
    }
}
