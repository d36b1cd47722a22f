package dev.modalium.cli;

import dev.modalium.manifest.Distribution;
import dev.modalium.manifest.Profile;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The profile of one file, to be printed.
record ProfileView(String file, String format, Profile profile) {

    private static final int MOST_NAMES = 20;
    private static final int WIDEST_BAR = 30;

    String json() {
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(this)
                        .replace(System.lineSeparator(), "\n")
                + "\n";
    }

    String text() {
        var text = new StringBuilder();
        text.append(file).append(" (").append(format).append(")\n");
        line(text, "items", profile.items());
        line(text, "annotations", profile.annotations());
        table(text, "splits", profile.splits());
        table(text, "modalities", profile.modalities());
        table(text, "pairs", profile.pairs());
        table(text, "annotation kinds", profile.kinds());
        table(text, "categories", profile.categories());
        profile.attributes().forEach((name, values) -> table(text, name, values));
        lengths(text, "seconds of events", profile.eventSeconds());
        lengths(text, "seconds of media", profile.mediaSeconds());
        lengths(text, "widths in pixels", profile.imageWidths());
        return text.append('\n').toString();
    }

    private static void line(StringBuilder text, String name, long count) {
        text.append(String.format(Locale.ROOT, "  %-24s %,12d\n", name, count));
    }

    /// The most frequent names, each with a bar.
    private static void table(StringBuilder text, String title, Map<String, Long> counts) {
        if (counts.isEmpty() || counts.keySet().equals(java.util.Set.of(""))) {
            return;
        }
        text.append(String.format(Locale.ROOT, "  %s (%,d)\n", title, counts.size()));
        long most = Math.max(
                1, counts.values().stream().mapToLong(Long::longValue).max().orElse(1));
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_NAMES)
                .forEach(entry -> text.append(String.format(
                        Locale.ROOT,
                        "    %-22s %,12d %s\n",
                        entry.getKey().isEmpty() ? "(none)" : entry.getKey().replaceAll("\\p{Cntrl}", "?"),
                        entry.getValue(),
                        "█".repeat((int) (WIDEST_BAR * entry.getValue() / most)))));
        if (counts.size() > MOST_NAMES) {
            text.append(String.format(Locale.ROOT, "    … and %,d more\n", counts.size() - MOST_NAMES));
        }
    }

    private static void lengths(StringBuilder text, String title, Distribution distribution) {
        if (distribution.count() > 0) {
            text.append(String.format(
                    Locale.ROOT,
                    "  %-24s %,12d, from %s to %s, %,.1f together\n",
                    title,
                    distribution.count(),
                    distribution.min(),
                    distribution.max(),
                    distribution.sum()));
        }
    }
}
