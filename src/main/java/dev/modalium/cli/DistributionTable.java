package dev.modalium.cli;

import dev.modalium.manifest.Measure;
import dev.modalium.manifest.Profile;
import dev.modalium.manifest.Spread;
import dev.modalium.manifest.Spread.Bin;
import dev.modalium.validation.report.TerminalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A line for each measure of a profile: its figures, and its histogram from the smallest value to the largest.
final class DistributionTable {

    private static final List<String> COLUMNS =
            List.of("distributions", "count", "mean", "min", "p1", "p5", "p25", "p50", "p75", "p95", "p99", "max");

    private static final String BARS = "▁▂▃▄▅▆▇█";

    private DistributionTable() {}

    /// Empty where nothing was measured.
    static String of(Profile profile) {
        List<List<String>> rows = new ArrayList<>(List.of(COLUMNS));
        List<String> histograms = new ArrayList<>(List.of(""));
        for (Measure measure : Measure.values()) {
            Spread.of(measure, profile).ifPresent(spread -> {
                rows.add(row(measure, spread));
                histograms.add("  " + histogram(spread));
            });
        }
        return rows.size() == 1
                ? ""
                : aligned(rows, histograms) + "  quantiles within " + Spread.shown(100 * Spread.RELATIVE_ERROR)
                        + " % of the value at that very rank\n";
    }

    private static List<String> row(Measure measure, Spread spread) {
        List<String> row = new ArrayList<>();
        row.add(measure.unit().isEmpty() ? measure.key() : measure.key() + " (" + measure.unit() + ")");
        row.add(String.format(Locale.ROOT, "%,d", spread.count()));
        row.add(Spread.shown(spread.mean()));
        row.add(Spread.shown(spread.min()));
        spread.quantiles().values().forEach(value -> row.add(Spread.shown(value)));
        row.add(Spread.shown(spread.max()));
        return row;
    }

    private static String histogram(Spread spread) {
        long most = spread.histogram().stream().mapToLong(Bin::count).max().orElse(1);
        return spread.histogram().stream()
                .map(bin -> bin.count() == 0
                        ? " "
                        : String.valueOf(BARS.charAt((int) ((BARS.length() - 1) * bin.count() / most))))
                .collect(Collectors.joining());
    }

    private static String aligned(List<List<String>> rows, List<String> histograms) {
        List<Integer> widths = IntStream.range(0, COLUMNS.size())
                .mapToObj(column -> rows.stream()
                        .mapToInt(row -> TerminalText.width(row.get(column)))
                        .max()
                        .orElse(0))
                .toList();
        var text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            text.append("  ").append(Table.left(rows.get(i).getFirst(), widths.getFirst()));
            for (int column = 1; column < COLUMNS.size(); column++) {
                text.append("  ").append(Table.right(rows.get(i).get(column), widths.get(column)));
            }
            text.append(histograms.get(i)).append('\n');
        }
        return text.toString();
    }
}
