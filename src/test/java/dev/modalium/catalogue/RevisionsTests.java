package dev.modalium.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@CatalogueTest
class RevisionsTests {

    private static final int WRITERS = 40;

    @Autowired
    private Revisions revisions;

    @Autowired
    private DatasetRegistration registration;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void numbersChangesInTheOrderOfTheirCommits() throws Exception {
        List<Long> committed = Collections.synchronizedList(new ArrayList<>());
        List<Long> taken = atOnce(_ -> transaction.execute(_ -> {
            long revision = revisions.next();
            noteCommit(revision, committed);
            return revision;
        }));

        assertThat(taken).doesNotHaveDuplicates();
        assertThat(committed).hasSize(WRITERS).isSorted();
    }

    @Test
    void givesWritersOfDifferentDatasetsDifferentRevisions() throws Exception {
        List<Long> taken =
                atOnce(writer -> registration.register("dataset-" + writer, Map.of("name", "Dataset " + writer)));

        assertThat(taken).doesNotHaveDuplicates();
        assertThat(jdbc.sql("select revision from dataset").query(Long.class).list())
                .containsExactlyInAnyOrderElementsOf(taken);
    }

    @Test
    void takesNoNumberForAChangeThatFails() {
        long before = current();
        transaction.executeWithoutResult(status -> {
            revisions.next();
            status.setRollbackOnly();
        });
        assertThat(current()).isEqualTo(before);
    }

    /// Noted while the lock is still held: afterwards the next writer could be faster.
    private static void noteCommit(long revision, List<Long> committed) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                committed.add(revision);
            }
        });
    }

    private List<Long> atOnce(Writer writer) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Long>> calls = IntStream.range(0, WRITERS)
                    .<Callable<Long>>mapToObj(number -> () -> writer.write(number))
                    .toList();
            List<Long> results = new ArrayList<>();
            for (Future<Long> result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        }
    }

    private long current() {
        return jdbc.sql("select number from catalogue_revision")
                .query(Long.class)
                .single();
    }

    private interface Writer {
        long write(int number);
    }
}
