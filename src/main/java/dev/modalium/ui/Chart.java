package dev.modalium.ui;

import dev.modalium.language.Texts;
import dev.modalium.manifest.Measure;
import dev.modalium.manifest.Profile;
import dev.modalium.manifest.Spread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
        Texts texts = words.texts();
        String items = texts.get("chart.items");
        if (!profile.splits().keySet().equals(Set.of(""))) {
            String none = texts.get("chart.no-split");
            add(
                    charts,
                    texts.get("chart.splits"),
                    items,
                    profile.splits(),
                    split -> split.isEmpty() ? none : split,
                    texts);
        }
        add(
                charts,
                texts.get("chart.modalities"),
                texts.get("chart.items-that-carry"),
                profile.modalities(),
                words::modalityOrPair,
                texts);
        add(
                charts,
                texts.get("chart.pairs"),
                texts.get("chart.items-that-hold-both"),
                profile.pairs(),
                words::modalityOrPair,
                texts);
        add(charts, texts.get("chart.kinds"), null, profile.kinds(), words::annotation, texts);
        for (Measure measure : Measure.values()) {
            Spread.of(measure, profile).ifPresent(spread -> charts.add(of(measure, spread, texts)));
        }
        add(
                charts,
                texts.get("chart.categories"),
                texts.get("chart.annotations"),
                profile.categories(),
                UnaryOperator.identity(),
                texts);
        profile.attributes()
                .forEach((name, values) -> add(
                        charts,
                        texts.getOr(words.prose().sentenceStart(name), "chart.of." + name),
                        items,
                        values,
                        UnaryOperator.identity(),
                        texts));
        return charts;
    }

    private static void add(
            List<Chart> charts,
            String title,
            @Nullable String note,
            Map<String, Long> counts,
            UnaryOperator<String> label,
            Texts texts) {
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
                left.isEmpty() ? null : rest(left, texts),
                sorted.size() > NARROW));
    }

    private static Chart of(Measure measure, Spread spread, Texts texts) {
        long longest =
                spread.histogram().stream().mapToLong(Spread.Bin::count).max().orElse(1);
        List<Bar> bars = shown(spread.histogram()).stream()
                .map(bin -> bar(range(bin, spread, measure, texts), bin.count(), longest))
                .toList();
        return new Chart(texts.get("chart." + measure.key()), note(spread, measure, texts), bars, null, false);
    }

    /// Where a third of the bins or more are empty, as of lengths in whole seconds, the others alone, up to the next
    /// whole number.
    private static List<Spread.Bin> shown(List<Spread.Bin> bins) {
        List<Spread.Bin> full = bins.stream().filter(bin -> bin.count() > 0).toList();
        if (bins.size() <= NARROW || full.size() * 3 > bins.size() * 2) {
            return bins;
        }
        List<Spread.Bin> shown = new ArrayList<>();
        for (int i = 0; i < full.size(); i++) {
            Spread.Bin bin = full.get(i);
            double whole = Math.ceil(bin.to());
            boolean free = i + 1 == full.size() || full.get(i + 1).from() >= whole;
            shown.add(free ? new Spread.Bin(bin.from(), whole, bin.count()) : bin);
        }
        return shown;
    }

    /// One number where there is only one in the bin.
    private static String range(Spread.Bin bin, Spread spread, Measure measure, Texts texts) {
        if (spread.min() == spread.max() || bin.from() == spread.max()) {
            return with(Spread.shown(spread.max()), measure);
        }
        String from = Spread.shown(bin.from());
        return measure.isWhole() && bin.to() - bin.from() == 1
                ? with(from, measure)
                : with(texts.get("chart.to-below", from, Spread.shown(bin.to())), measure);
    }

    private static String note(Spread spread, Measure measure, Texts texts) {
        if (spread.min() == spread.max()) {
            return texts.get("chart.all-of", with(Spread.shown(spread.min()), measure));
        }
        Double median = spread.quantiles().get("p50");
        String range =
                with(texts.get("range.between", Spread.shown(spread.min()), Spread.shown(spread.max())), measure);
        return median == null
                ? texts.get("chart.spread", range, Spread.shown(spread.mean()))
                : texts.get("chart.spread-with-median", range, Spread.shown(spread.mean()), Spread.shown(median));
    }

    private static String with(String number, Measure measure) {
        return measure.unit().isEmpty() ? number : number + " " + measure.unit();
    }

    private static Bar bar(String label, long count, long longest) {
        return new Bar(label, count, Math.round(1000.0 * count / longest) / 10.0);
    }

    private static Rest rest(List<Entry<String, Long>> left, Texts texts) {
        long sum = left.stream().mapToLong(Entry::getValue).sum();
        return new Rest(texts.get("chart.rest", left.size()), sum);
    }
}
