package dev.modalium.ingest;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.modalium.manifest.ManifestFormats;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Imports as jobs, which the instances over one database share; that of a killed instance starts again on another.
@Configuration(proxyBeanMethods = false)
class ImportJobs {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("import");

    /// An import that the service fails at so often is given up; a manifest with errors is no failure.
    static final int ATTEMPTS = 3;

    @Bean
    OneTimeTask<Void> importTask(ImportJob job) {
        return Tasks.oneTime(TASK)
                .onFailureRetryLater()
                .execute((instance, context) -> job.run(UUID.fromString(instance.getId())));
    }

    @Bean
    ManifestFormats manifestFormats() {
        return ManifestFormats.installed();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
