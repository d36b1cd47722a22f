package dev.modalium.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.modalium.manifest.Counter;
import dev.modalium.manifest.Distribution;
import dev.modalium.manifest.Measure;
import dev.modalium.manifest.Profile;
import dev.modalium.ui.Chart.Bar;
import dev.modalium.ui.Chart.Rest;
import dev.modalium.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChartTests {

    private final Words words = new Words(Vocabulary.load());

    @Test
    void showsTheMostFrequentCategoriesAndSumsTheRest() {
        SortedMap<String, Long> categories = new TreeMap<>();
        IntStream.rangeClosed(1, 33).forEach(n -> categories.put("category " + n, (long) n));

        Chart chart = only(profile(categories, Map.of(), Distribution.EMPTY));

        assertThat(chart.bars())
                .hasSize(30)
                .startsWith(new Bar("category 33", 33, 100), new Bar("category 32", 32, 97));
        assertThat(chart.rest()).isEqualTo(new Rest("3 more together", 6));
    }

    @Test
    void showsEmptyBucketsBetweenFullOnes() {
        Distribution lengths = new Distribution(3, BigDecimal.TEN, 0.5, 9.0, "", new TreeMap<>(Map.of(0L, 1L, 8L, 2L)));

        Chart chart = only(profile(new TreeMap<>(), Map.of(), lengths));

        assertThat(chart.note()).isEqualTo("0.5 to 9 s, 3.333 on average");
        assertThat(chart.bars()).extracting(Bar::count).containsExactly(1L, 0L, 0L, 0L, 2L);
        assertThat(chart.bars().getLast().label()).isEqualTo("8 to below 16 s");
    }

    @Test
    void showsHowManyAnnotationsStandOnItemsOneByOne() {
        var counter = new Counter();
        for (int n : new int[] {0, 0, 1, 3, 3, 3}) {
            counter.add(n);
        }

        Chart chart = only(Profile.EMPTY.with(Measure.ANNOTATIONS_PER_ITEM, counter.counted()));

        assertThat(chart.note()).isEqualTo("0 to 3, 1.667 on average, median 1");
        assertThat(chart.bars())
                .containsExactly(
                        new Bar("0", 2, 66.7), new Bar("1", 1, 33.3), new Bar("2", 0, 0), new Bar("3", 3, 100));
    }

    @Test
    void showsLengthsInWholeSecondsWithoutTheEmptyBinsBetween() {
        Chart chart = only(Profile.EMPTY.with(Measure.EVENT_SECONDS, counted(2, 3, 3, 4, 5, 6, 7, 8, 9, 10, 10)));

        assertThat(chart.bars())
                .extracting(Bar::label, Bar::count)
                .startsWith(tuple("2 to below 3 s", 1L), tuple("3 to below 4 s", 2L))
                .endsWith(tuple("9 to below 10 s", 1L), tuple("10 s", 2L))
                .hasSize(9);
    }

    @Test
    void showsWhatIsAlwaysTheSameAsOneNumber() {
        Chart chart = only(Profile.EMPTY.with(Measure.EVENT_SECONDS, counted(9.97, 9.97)));

        assertThat(chart.note()).isEqualTo("all of 9.97 s");
        assertThat(chart.bars()).containsExactly(new Bar("9.97 s", 2, 100));
    }

    private static Distribution counted(double... values) {
        var counter = new Counter();
        for (double value : values) {
            counter.add(value);
        }
        return counter.counted();
    }

    @Test
    void leavesOutSplitsWhereNoneIsNamed() {
        assertThat(Chart.of(profile(new TreeMap<>(), Map.of("", 5L), Distribution.EMPTY), words))
                .isEmpty();
    }

    @Test
    void namesItemsWithoutASplitBesideThoseWithOne() {
        Chart chart = only(profile(new TreeMap<>(), Map.of("", 5L, "train", 10L), Distribution.EMPTY));

        assertThat(chart.bars()).containsExactly(new Bar("train", 10, 100), new Bar("no split named", 5, 50));
    }

    private Chart only(Profile profile) {
        List<Chart> charts = Chart.of(profile, words);
        assertThat(charts).hasSize(1);
        return charts.getFirst();
    }

    private static Profile profile(
            SortedMap<String, Long> categories, Map<String, Long> splits, Distribution eventSeconds) {
        Profile none = Profile.EMPTY;
        return new Profile(
                        0,
                        0,
                        new TreeMap<>(splits),
                        none.modalities(),
                        none.pairs(),
                        none.kinds(),
                        none.groups(),
                        categories,
                        none.categoryKinds(),
                        none.attributes(),
                        none.distributions())
                .with(Measure.EVENT_SECONDS, eventSeconds);
    }
}
