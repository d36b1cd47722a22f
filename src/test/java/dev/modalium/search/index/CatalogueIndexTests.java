package dev.modalium.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.modalium.catalogue.CatalogueTest;
import dev.modalium.search.filter.Filter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The index follows the catalogue, whoever writes it, and whatever becomes of it.
@CatalogueTest
class CatalogueIndexTests {

    @Autowired
    private CatalogueIndex index;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

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

    private void writeElsewhere(String slug) {
        transactions.executeWithoutResult(_ -> {
            long revision = jdbc.sql("update catalogue_revision set number = number + 1 returning number")
                    .query(Long.class)
                    .single();
            jdbc.sql("insert into dataset (slug, name, revision) values (?, ?, ?)")
                    .params(slug, slug, revision)
                    .update();
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
