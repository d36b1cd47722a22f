package dev.modalium.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.modalium.catalogue.CatalogueChanged;
import dev.modalium.catalogue.CatalogueTest;
import dev.modalium.search.IndexBehind;
import dev.modalium.search.filter.Filter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;

/// The index follows the catalogue, whoever writes it, and whatever becomes of it.
@CatalogueTest
class CatalogueIndexTests {

    @Autowired
    private CatalogueIndex index;

    @Autowired
    private ApplicationEventPublisher events;

    private IndexedCatalogue catalogue;

    @Autowired
    void watch(AutowireCapableBeanFactory beans) {
        catalogue = beans.createBean(IndexedCatalogue.class);
    }

    @Test
    void hasWhatAnotherInstanceWroteSoonAfter() {
        catalogue.write("written-elsewhere");

        awaitNamed("written-elsewhere", true);
        assertThat(index.behind()).isZero();
    }

    @Test
    void aSnapshotStaysAsItIsWhateverIsWritten() {
        catalogue.write("seen-before");
        awaitNamed("seen-before", true);
        try (Snapshot before = index.snapshot()) {
            long count = before.count(Filter.everything());
            catalogue.write("seen-after");
            awaitNamed("seen-after", true);

            assertThat(before.count(Filter.everything())).isEqualTo(count);
            assertThat(before.named("seen-after")).isEmpty();
        }
    }

    @Test
    void noticesThatAnOlderStateOfTheCatalogueWasRestored() {
        catalogue.write("lost-by-restoring");
        awaitNamed("lost-by-restoring", true);

        catalogue.restoreWithout("lost-by-restoring");
        catalogue.write("written-after-restoring"); // takes the number that the lost one had

        awaitNamed("written-after-restoring", true);
        awaitNamed("lost-by-restoring", false);
    }

    @Test
    void waitsForNothingThatWasLostWithAnOlderState() {
        long revision = catalogue.write("own-and-lost");
        events.publishEvent(new CatalogueChanged(revision)); // as if this instance had written it
        awaitNamed("own-and-lost", true);

        catalogue.restoreWithout("own-and-lost");
        await().atMost(Duration.ofSeconds(5)).until(() -> index.revision() < revision);

        long start = System.nanoTime();
        try (Snapshot snapshot = index.snapshot()) {
            assertThat(snapshot.named("own-and-lost")).isEmpty();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void whoReadsIsToldWhenTheIndexStaysBehindWhatThisInstanceWrote(@TempDir Path own) throws IOException {
        var impatient = catalogue.indexIn(own, Duration.ofMillis(100));
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

    private void awaitNamed(String slug, boolean there) {
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            try (Snapshot snapshot = index.snapshot()) {
                assertThat(snapshot.named(slug).isPresent()).isEqualTo(there);
            }
        });
    }
}
