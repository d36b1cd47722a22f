package dev.modalium.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.modalium.catalogue.CatalogueChanged;
import dev.modalium.catalogue.CatalogueTest;
import dev.modalium.search.IndexBehind;
import dev.modalium.search.filter.Filter;
import dev.modalium.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The index follows the catalogue, whoever writes it, and whatever becomes of it.
@CatalogueTest
class CatalogueIndexTests {

    @Autowired
    private CatalogueIndex index;

    @Autowired
    private DatasetRows rows;

    @Autowired
    private CatalogueState catalogue;

    @Autowired
    private Vocabulary vocabulary;

    @Autowired
    private Printed printed;

    @Autowired
    private PlatformTransactionManager manager;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void hasWhatAnotherInstanceWroteSoonAfter() {
        writeElsewhere("written-elsewhere");

        awaitNamed("written-elsewhere", true);
        assertThat(index.behind()).isZero();
    }

    @Test
    void aSnapshotStaysAsItIsWhateverIsWritten() {
        writeElsewhere("seen-before");
        awaitNamed("seen-before", true);
        try (Snapshot before = index.snapshot()) {
            long count = before.count(Filter.everything());
            writeElsewhere("seen-after");
            awaitNamed("seen-after", true);

            assertThat(before.count(Filter.everything())).isEqualTo(count);
            assertThat(before.named("seen-after")).isEmpty();
        }
    }

    @Test
    void noticesThatAnOlderStateOfTheCatalogueWasRestored() {
        writeElsewhere("lost-by-restoring");
        awaitNamed("lost-by-restoring", true);

        transactions.executeWithoutResult(_ -> {
            jdbc.sql("delete from dataset where slug = 'lost-by-restoring'").update();
            jdbc.sql("delete from revision_mark where revision >= (select number from catalogue_revision) - 1")
                    .update();
            jdbc.sql("update catalogue_revision set number = number - 1").update();
        });
        writeElsewhere("written-after-restoring"); // takes the number that the lost one had

        awaitNamed("written-after-restoring", true);
        awaitNamed("lost-by-restoring", false);
    }

    @Test
    void waitsForNothingThatWasLostWithAnOlderState() {
        long revision = writeElsewhere("own-and-lost");
        events.publishEvent(new CatalogueChanged(revision)); // as if this instance had written it
        awaitNamed("own-and-lost", true);

        transactions.executeWithoutResult(_ -> {
            jdbc.sql("delete from dataset where slug = 'own-and-lost'").update();
            jdbc.sql("delete from revision_mark where revision >= (select number from catalogue_revision) - 1")
                    .update();
            jdbc.sql("update catalogue_revision set number = number - 1").update();
        });
        await().atMost(Duration.ofSeconds(5)).until(() -> index.revision() < revision);

        long start = System.nanoTime();
        try (Snapshot snapshot = index.snapshot()) {
            assertThat(snapshot.named("own-and-lost")).isEmpty();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void whoReadsIsToldWhenTheIndexStaysBehindWhatThisInstanceWrote(@TempDir Path own) throws IOException {
        var impatient = new CatalogueIndex(rows, catalogue, vocabulary, printed, manager, own, Duration.ofMillis(100));
        try (Snapshot snapshot = impatient.snapshot()) {
            assertThat(snapshot.revision()).isEqualTo(impatient.revision());
        }
        impatient.on(new CatalogueChanged(impatient.revision() + 1_000_000));

        assertThatExceptionOfType(IndexBehind.class).isThrownBy(impatient::snapshot);
        impatient.destroy();
    }

    @Test
    void twoInstancesOfOneFolderKeepApart(@TempDir Path folder) throws IOException {
        IndexFiles one = IndexFiles.open(folder, "shape");
        IndexFiles other = IndexFiles.open(folder, "shape");

        assertThat(folder)
                .isDirectoryContaining(path -> path.endsWith("1"))
                .isDirectoryContaining(path -> path.endsWith("2"));
        one.close(null, "shape");
        other.close(null, "shape");
    }

    private long writeElsewhere(String slug) {
        return transactions.execute(_ -> {
            long revision = jdbc.sql("update catalogue_revision set number = number + 1 returning number")
                    .query(Long.class)
                    .single();
            jdbc.sql("insert into dataset (slug, name, revision) values (?, ?, ?)")
                    .params(slug, slug, revision)
                    .update();
            return revision;
        });
    }

    private void awaitNamed(String slug, boolean there) {
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            try (Snapshot snapshot = index.snapshot()) {
                assertThat(snapshot.named(slug).isPresent()).isEqualTo(there);
            }
        });
    }
}
