package dev.modalium.ui;

import dev.modalium.manifest.Measure;
import dev.modalium.manifest.Profile;
import dev.modalium.manifest.Spread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
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
        for (Measure measure : Measure.values()) {
            Spread.of(measure, profile).ifPresent(spread -> charts.add(of(measure, spread)));
        }
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

    private static Chart of(Measure measure, Spread spread) {
        long longest =
                spread.histogram().stream().mapToLong(Spread.Bin::count).max().orElse(1);
        List<Bar> bars = spread.histogram().stream()
                .map(bin -> bar(range(bin, measure), bin.count(), longest))
                .toList();
        return new Chart(title(measure), note(spread, measure), bars, null, false);
    }

    private static String title(Measure measure) {
        return switch (measure) {
            case ITEM_WIDTH -> "Width of items";
            case ITEM_HEIGHT -> "Height of items";
            case ITEM_SECONDS -> "Length of media";
            case ITEM_FRAME_RATE -> "Frames a second";
            case ANNOTATIONS_PER_ITEM -> "Annotations on an item";
            case BOX_AREA -> "Area of boxes";
            case BOX_ASPECT -> "Width of boxes by their height";
            case EVENT_SECONDS -> "Length of events";
            case EVENT_START -> "Beginning of events";
            case CAPTION_LENGTH -> "Characters of a caption";
            case LABELLED_KEYPOINTS -> "Labelled keypoints of an annotation";
        };
    }

    private static String range(Spread.Bin bin, Measure measure) {
        String from = Spread.shown(bin.from());
        return measure.isWhole() && bin.to() - bin.from() == 1
                ? with(from, measure)
                : with(from + " to below " + Spread.shown(bin.to()), measure);
    }

    private static String note(Spread spread, Measure measure) {
        if (spread.min() == spread.max()) {
            return "all of " + with(Spread.shown(spread.min()), measure);
        }
        Double median = spread.quantiles().get("p50");
        return with(Spread.shown(spread.min()) + " to " + Spread.shown(spread.max()), measure)
                + ", " + Spread.shown(spread.mean()) + " on average"
                + (median == null ? "" : ", median " + Spread.shown(median));
    }

    private static String with(String number, Measure measure) {
        return measure.unit().isEmpty() ? number : number + " " + measure.unit();
    }

    private static Bar bar(String label, long count, long longest) {
        return new Bar(label, count, Math.round(1000.0 * count / longest) / 10.0);
    }

    private static Rest rest(List<Entry<String, Long>> left) {
        long sum = left.stream().mapToLong(Entry::getValue).sum();
        return new Rest(String.format(Locale.ROOT, "%,d more together", left.size()), sum);
    }
}
