package dev.modalium.cli;

import dev.modalium.manifest.Profile;
import dev.modalium.manifest.ProfileSummary;
import dev.modalium.validation.report.TerminalText;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The profile of one file, to be printed.
///
/// @param exclusions how many items the file says to leave out
record ProfileView(String file, String format, Profile profile, long exclusions) {

    private static final int MOST_NAMES = 20;
    private static final int NARROWEST_NAME = 20;
    private static final int WIDEST_NAME = 48;
    private static final int WIDEST_BAR = 30;
    private static final int NUMBER = 13;

    /// What is written as JSON.
    record Shown(String file, String format, long exclusions, ProfileSummary profile) {

        static Shown of(ProfileView view) {
            return new Shown(view.file, view.format, view.exclusions, ProfileSummary.of(view.profile));
        }
    }

    /// All profiles in one document.
    static String json(List<ProfileView> views) {
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(
                                Map.of("files", views.stream().map(Shown::of).toList()))
                        .replace(System.lineSeparator(), "\n")
                + "\n";
    }

    String text() {
        var text = new StringBuilder();
        text.append(TerminalText.oneLine(file)).append(" (").append(format).append(")\n");
        line(text, "items", profile.items());
        line(text, "annotations", profile.annotations());
        if (exclusions > 0) {
            line(text, "exclusions", exclusions);
        }
        table(text, "splits", profile.splits());
        table(text, "modalities", profile.modalities());
        table(text, "pairs", profile.pairs());
        table(text, "annotation kinds", profile.kinds());
        table(text, "categories", profile.categories());
        profile.attributes().forEach((name, values) -> table(text, name, values));
        text.append(DistributionTable.of(profile));
        return text.append('\n').toString();
    }

    private static void line(StringBuilder text, String name, long count) {
        text.append("  ")
                .append(Table.left(name, NARROWEST_NAME + 2))
                .append(Table.right(count, NUMBER))
                .append('\n');
    }

    /// The most frequent names, each with a bar.
    private static void table(StringBuilder text, String title, Map<String, Long> counts) {
        if (counts.isEmpty() || counts.keySet().equals(Set.of(""))) {
            return;
        }
        text.append(String.format(Locale.ROOT, "  %s (%,d)\n", TerminalText.oneLine(title), counts.size()));
        List<Map.Entry<String, Long>> most = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_NAMES)
                .toList();
        int width = most.stream()
                .mapToInt(entry -> TerminalText.width(name(entry.getKey())))
                .reduce(NARROWEST_NAME, Math::max);
        long largest = Math.max(1, most.getFirst().getValue());
        for (Map.Entry<String, Long> entry : most) {
            String bar = "█".repeat((int) (WIDEST_BAR * Math.max(0, entry.getValue()) / largest));
            text.append("    ")
                    .append(Table.left(name(entry.getKey()), width))
                    .append(Table.right(entry.getValue(), NUMBER))
                    .append(bar.isEmpty() ? "" : " " + bar)
                    .append('\n');
        }
        if (counts.size() > MOST_NAMES) {
            text.append(String.format(Locale.ROOT, "    … and %,d more\n", counts.size() - MOST_NAMES));
        }
    }

    private static String name(String name) {
        if (name.isEmpty()) {
            return "(none)";
        }
        String line = TerminalText.oneLine(name);
        int characters = line.codePointCount(0, line.length());
        return characters <= WIDEST_NAME ? line : line.substring(0, line.offsetByCodePoints(0, WIDEST_NAME - 1)) + "…";
    }
}
