package dev.modalium.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Filter.Has;
import dev.modalium.search.filter.Quantity;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/// Sums over datasets, in several segments and with versions that were replaced.
class TotalTests {

    private static final Filter REAL = new Has(Field.NATURE, "real");
    private static final Filter VISUAL = new Has(Field.MODALITY, "vision");

    @RepeatedTest(20)
    void sumsWhatIsKnownOfTheDatasetsThatPassBoth(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        IndexForTests index = IndexForTests.of(List.of());
        Map<String, IndexedDataset> latest = new LinkedHashMap<>();
        for (int i = 0; i < 60; i++) {
            IndexedDataset dataset = any("d" + random.nextInt(30), random);
            index.put(dataset);
            latest.put(dataset.slug(), dataset);
            if (random.nextInt(8) == 0) {
                index.flush();
            }
        }
        try (Snapshot snapshot = index.snapshot()) {
            Matching both = snapshot.narrowed(snapshot.matching(REAL), VISUAL);
            List<IndexedDataset> expected = latest.values().stream()
                    .filter(dataset -> "real".equals(dataset.nature())
                            && dataset.status().equals("listed")
                            && !dataset.modalities().isEmpty())
                    .toList();

            assertThat(both.count()).isEqualTo(expected.size());
            for (Quantity quantity : List.of(Quantity.HOURS, Quantity.ITEMS)) {
                Total total = snapshot.total(both, quantity);
                assertThat(total.sum()).isEqualByComparingTo(sum(expected, quantity));
                assertThat(total.known())
                        .isEqualTo(expected.stream()
                                .filter(dataset -> Quantities.of(dataset).containsKey(quantity))
                                .count());
            }
        }
    }

    @Test
    void sumsWhatDoesNotFitTogetherIntoALong() {
        IndexForTests index = IndexForTests.of(List.of());
        for (int i = 0; i < 20; i++) {
            index.put(new DatasetDraft("d" + i, "d")
                    .size("900000000000000", "hours")
                    .dataset());
        }
        try (Snapshot snapshot = index.snapshot()) {
            assertThat(snapshot.total(snapshot.matching(Filter.everything()), Quantity.HOURS)
                            .sum())
                    .isEqualByComparingTo("18000000000000000");
        }
    }

    @Test
    void findsADatasetByItsSlugWhateverOthersAreCalled() {
        IndexForTests index = IndexForTests.of(List.of());
        index.put(new DatasetDraft("other", "music").dataset());
        index.put(new DatasetDraft("music", "Solos and duets").withdrawn().dataset());
        try (Snapshot snapshot = index.snapshot()) {
            assertThat(snapshot.dataset("music")).map(IndexedDataset::name).contains("Solos and duets");
            assertThat(snapshot.dataset("solos")).isEmpty();
        }
    }

    private static IndexedDataset any(String slug, Random random) {
        DatasetDraft draft = new DatasetDraft(slug, slug).of(null, random.nextBoolean() ? "real" : "synthetic", null);
        if (random.nextInt(3) > 0) {
            draft.modalities("vision.video");
        }
        if (random.nextBoolean()) {
            draft.size(random.nextInt(1000) + "." + random.nextInt(1000), "hours");
        }
        if (random.nextBoolean()) {
            draft.size(String.valueOf(random.nextInt(100_000)), "videos");
        }
        if (random.nextInt(10) == 0) {
            draft.withdrawn();
        }
        return draft.dataset();
    }

    private static BigDecimal sum(Collection<IndexedDataset> datasets, Quantity quantity) {
        return datasets.stream()
                .map(dataset -> Quantities.of(dataset).getOrDefault(quantity, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
