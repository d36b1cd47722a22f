package dev.modalium.ui;

import dev.modalium.manifest.Distribution;
import dev.modalium.manifest.Profile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Counts as bars, the longest of which fills its place.
///
/// @param note what the bars count, in small print; null where the title says it
/// @param rest what is left beyond the bars that are shown, summed; null where all are
/// @param wide whether it needs the whole width
record Chart(
        String title,
        @Nullable String note,
        List<Bar> bars,
        @Nullable Rest rest,
        boolean wide) {

    /// More bars than these say nothing more to the eye; the rest is summed and named.
    private static final int SHOWN = 30;

    private static final int NARROW = 12;

    /// @param share of the longest bar, in percent
    record Bar(String label, long count, double share) {}

    record Rest(String label, long count) {}

    static List<Chart> of(Profile profile, Words words) {
        List<Chart> charts = new ArrayList<>();
        if (!profile.splits().keySet().equals(Set.of(""))) {
            add(charts, "Splits", "items", profile.splits(), split -> split.isEmpty() ? "no split named" : split);
        }
        add(charts, "Modalities", "items that carry each", profile.modalities(), words::modalityOrPair);
        add(charts, "Pairs", "items that hold both", profile.pairs(), words::modalityOrPair);
        add(charts, "Annotations by kind", null, profile.kinds(), words::annotation);
        add(charts, "Length of events", spread(profile.eventSeconds(), "s"), profile.eventSeconds(), "s");
        add(charts, "Length of media", spread(profile.mediaSeconds(), "s"), profile.mediaSeconds(), "s");
        add(charts, "Width of images", spread(profile.imageWidths(), "px"), profile.imageWidths(), "px");
        add(charts, "Categories", "annotations", profile.categories(), UnaryOperator.identity());
        profile.attributes()
                .forEach((name, values) ->
                        add(charts, words.sentenceStart(name), "items", values, UnaryOperator.identity()));
        return charts;
    }

    private static void add(
            List<Chart> charts,
            String title,
            @Nullable String note,
            Map<String, Long> counts,
            UnaryOperator<String> label) {
        if (counts.isEmpty()) {
            return;
        }
        List<Entry<String, Long>> sorted = counts.entrySet().stream()
                .sorted(Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Entry.comparingByKey()))
                .toList();
        List<Entry<String, Long>> shown = sorted.subList(0, Math.min(SHOWN, sorted.size()));
        List<Entry<String, Long>> left = sorted.subList(shown.size(), sorted.size());
        long longest = Math.max(1, sorted.getFirst().getValue());
        charts.add(new Chart(
                title,
                note,
                shown.stream()
                        .map(entry -> bar(label.apply(entry.getKey()), entry.getValue(), longest))
                        .toList(),
                left.isEmpty() ? null : rest(left),
                sorted.size() > NARROW));
    }

    private static void add(
            List<Chart> charts, String title, @Nullable String note, Distribution distribution, String unit) {
        if (distribution.count() == 0) {
            return;
        }
        long longest = distribution.buckets().values().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(1);
        List<Bar> bars = withoutGaps(distribution.buckets()).entrySet().stream()
                .map(bucket -> bar(range(bucket.getKey(), unit), bucket.getValue(), longest))
                .toList();
        charts.add(new Chart(title, note, bars, null, false));
    }

    /// With the empty buckets between the first and the last, so that the eye sees the shape.
    private static SortedMap<Long, Long> withoutGaps(SortedMap<Long, Long> buckets) {
        SortedMap<Long, Long> all = new TreeMap<>(buckets);
        for (long bound = buckets.firstKey(); bound < buckets.lastKey(); bound = Math.max(1, bound * 2)) {
            all.putIfAbsent(bound, 0L);
        }
        return all;
    }

    /// Buckets go from one power of two to the next; the first from nothing to one.
    private static String range(long from, String unit) {
        long to = from == 0 ? 1 : from * 2;
        return String.format(Locale.ROOT, "%,d to below %,d %s", from, to, unit);
    }

    private static String spread(Distribution of, String unit) {
        if (of.min() == of.max()) {
            return "all of " + plain(of.min()) + " " + unit;
        }
        return String.format(
                Locale.ROOT,
                "%s to %s %s, %s on average",
                plain(of.min()),
                plain(of.max()),
                unit,
                plain(of.count() == 0 ? 0 : of.sum() / of.count()));
    }

    private static String plain(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%,.0f" : "%,.1f", value);
    }

    private static Bar bar(String label, long count, long longest) {
        return new Bar(label, count, Math.round(1000.0 * count / longest) / 10.0);
    }

    private static Rest rest(List<Entry<String, Long>> left) {
        long sum = left.stream().mapToLong(Entry::getValue).sum();
        return new Rest(String.format(Locale.ROOT, "%,d more together", left.size()), sum);
    }
}
