package dev.modalium.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.modalium.manifest.Spread.Bin;
import java.util.List;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DistributionTests {

    @Property(tries = 300)
    void theDistributionOfTwoHalvesIsTheSumOfTheirs(
            @ForAll("values") List<Double> one, @ForAll("values") List<Double> other) {
        Distribution both = counted(DoubleStream.concat(stream(one), stream(other)));

        assertThat(counted(stream(one)).merge(counted(stream(other)))).isEqualTo(both);
        assertThat(counted(stream(other)).merge(counted(stream(one)))).isEqualTo(both);
    }

    @Property(tries = 300)
    void mergingIsAssociative(
            @ForAll("values") List<Double> one,
            @ForAll("values") List<Double> two,
            @ForAll("values") List<Double> three) {
        Distribution a = counted(stream(one));
        Distribution b = counted(stream(two));
        Distribution c = counted(stream(three));

        assertThat(a.merge(b).merge(c)).isEqualTo(a.merge(b.merge(c)));
        assertThat(a.merge(Distribution.EMPTY)).isEqualTo(a);
    }

    @Property(tries = 300)
    void whatIsTakenBackLeavesNoTraceButTheExtremes(
            @ForAll("values") List<Double> one, @ForAll("values") List<Double> other) {
        Distribution a = counted(stream(one));

        Distribution left = a.merge(counted(stream(other))).without(counted(stream(other)));

        assertThat(left.count()).isEqualTo(a.count());
        assertThat(left.sum()).isEqualTo(a.sum());
        assertThat(left.sketch()).isEqualTo(a.sketch());
    }

    @Property(tries = 300)
    void quantilesAreWithinTheErrorThatIsNamed(@ForAll("values") @NotEmpty List<Double> values) {
        Spread spread = spread(Measure.EVENT_SECONDS, stream(values));
        double[] sorted = stream(values).sorted().toArray();

        assertThat(spread.min()).isEqualTo(sorted[0]);
        assertThat(spread.max()).isEqualTo(sorted[sorted.length - 1]);
        spread.quantiles().forEach((name, value) -> {
            long percent = Long.parseLong(name.substring(1));
            double exact = sorted[(int) Math.max(0, Math.ceilDiv(sorted.length * percent, 100L) - 1)];
            assertThat(value).isCloseTo(exact, within(exact * Spread.RELATIVE_ERROR + Buckets.SMALLEST));
        });
    }

    @Property(tries = 300)
    void theBinsOfAHistogramCountWhatLiesInThem(@ForAll("values") @NotEmpty List<Double> values) {
        List<Bin> bins = spread(Measure.EVENT_SECONDS, stream(values)).histogram();

        assertThat(bins).hasSizeBetween(1, 25);
        assertThat(bins)
                .allSatisfy(bin -> assertThat(stream(values).filter(v -> v >= bin.from() && v < bin.to()))
                        .hasSize((int) bin.count()));
        assertThat(bins.stream().mapToLong(Bin::count).sum()).isEqualTo(values.size());
    }

    @Property(tries = 300)
    void aBucketHoldsWhatFallsIntoIt(@ForAll("value") double value) {
        int bucket = Buckets.of(value);

        assertThat(value).isGreaterThanOrEqualTo(Buckets.from(bucket)).isLessThan(Buckets.to(bucket));
    }

    @Test
    void wholeNumbersUpTo128AreExact() {
        for (int n = 0; n <= 128; n++) {
            Spread spread = spread(Measure.CAPTION_LENGTH, DoubleStream.of(n, n, n, 1000));

            assertThat(spread.quantiles()).containsEntry("p50", (double) n);
            assertThat(spread.histogram().getFirst().count()).isEqualTo(3);
        }
    }

    @Test
    void valuesBeyondAllMeasureAreCounted() {
        Distribution distribution = counted(DoubleStream.of(Double.NaN, -3, 1e300, Double.POSITIVE_INFINITY, 1e15));

        assertThat(distribution.count()).isEqualTo(3);
        assertThat(distribution.min()).isEqualTo(-3);
        assertThat(distribution.max()).isEqualTo(1e300);
    }

    @Test
    void isTheSameAfterItWasWrittenAndRead() {
        var json = new JsonMapper();
        Distribution distribution = counted(DoubleStream.of(0, 0.1, 10, 10, 640, 1e6));

        assertThat(json.readValue(json.writeValueAsString(distribution), Distribution.class))
                .isEqualTo(distribution);
    }

    @Test
    void keepsWhatWasCountedBeforeThereWereSketchesAndGivesNoQuantilesOfIt() {
        String old = "{\"count\": 3, \"sum\": 10.5, \"min\": 0.5, \"max\": 9.0, \"buckets\": {\"0\": 1, \"8\": 2}}";
        Distribution kept = new JsonMapper().readValue(old, Distribution.class);

        Distribution both = kept.merge(counted(DoubleStream.of(2.5)));
        Spread spread = Spread.of(Measure.EVENT_SECONDS, Profile.EMPTY.with(Measure.EVENT_SECONDS, both))
                .orElseThrow();

        assertThat(both.count()).isEqualTo(4);
        assertThat(both.sum()).isEqualByComparingTo("13");
        assertThat(spread.quantiles()).isEmpty();
        assertThat(spread.relativeError()).isNull();
        assertThat(spread.histogram())
                .containsExactly(
                        new Bin(0, 1, 1), new Bin(1, 2, 0), new Bin(2, 4, 1), new Bin(4, 8, 0), new Bin(8, 16, 2));
    }

    @Test
    void showsNothingWhereMoreWasTakenBackThanCounted() {
        Distribution less = counted(DoubleStream.of(1, 2)).without(counted(DoubleStream.of(5)));

        assertThat(Spread.of(Measure.EVENT_SECONDS, Profile.EMPTY.with(Measure.EVENT_SECONDS, less)))
                .isEmpty();
    }

    @Provide
    Arbitrary<List<Double>> values() {
        return value().list().ofMaxSize(300);
    }

    @Provide
    Arbitrary<Double> value() {
        return Arbitraries.oneOf(
                Arbitraries.just(0.0),
                Arbitraries.doubles().between(0, 10),
                Arbitraries.integers().between(0, 5000).map(Integer::doubleValue),
                Arbitraries.doubles().between(0, 1e11));
    }

    private static Spread spread(Measure measure, DoubleStream values) {
        return Spread.of(measure, Profile.EMPTY.with(measure, counted(values))).orElseThrow();
    }

    private static DoubleStream stream(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue);
    }

    private static Distribution counted(DoubleStream values) {
        var counter = new Counter();
        values.forEach(counter::add);
        return counter.counted();
    }
}
