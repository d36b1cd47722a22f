package dev.modalium.ingest;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Where jobs wait; they are looked for as soon as the transaction commits that adds one, not at the next turn.
@Component
class JobQueue {

    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    JobQueue(ObjectProvider<Scheduler> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /// Adds a job that is not there yet, as part of the caller's transaction.
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(TaskInstance<Void> job) {
        Scheduler jobs = scheduler.getObject();
        jobs.scheduleIfNotExists(job, clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                jobs.triggerCheckForDueExecutions();
            }
        });
    }
}
