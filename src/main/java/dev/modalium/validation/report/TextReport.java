package dev.modalium.validation.report;

import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.Severity;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/// Text for people and for editors, which jump to `file:line:column`.
final class TextReport implements ReportWriter {

    private static final String RESET = "\u001B[0m";
    private static final String BOLD = "\u001B[1m";
    private static final String DIM = "\u001B[2m";
    private static final String RED = "\u001B[31m";
    private static final String YELLOW = "\u001B[33m";
    private static final String BLUE = "\u001B[34m";

    private final boolean colour;

    TextReport(boolean colour) {
        this.colour = colour;
    }

    @Override
    public void write(List<FileReport> files, OutputStream out) {
        var print = new PrintStream(out, false, StandardCharsets.UTF_8);
        SortedMap<FindingCode, Long> counts = new TreeMap<>();
        SortedMap<FindingCode, Long> leftOut = new TreeMap<>();
        for (FileReport file : files) {
            file.reported().forEach(reported -> print.print(finding(file, reported)));
            file.report().counts().forEach((code, n) -> counts.merge(code, n, Long::sum));
            file.report().leftOut().forEach((code, n) -> leftOut.merge(code, n, Long::sum));
        }
        counts.forEach((code, n) -> print.print(summary(code, n, leftOut.getOrDefault(code, 0L))));
        print.print(painted(BOLD, Totals.of(files).words()) + "\n");
        print.flush();
    }

    /// One line that editors understand.
    static String headline(FileReport file, Reported reported) {
        Finding finding = reported.finding();
        return "%s:%s:%s: %s %s %s"
                .formatted(
                        TerminalText.oneLine(file.file()),
                        reported.line(),
                        reported.column(),
                        finding.severity().slug(),
                        finding.code().slug(),
                        finding.message());
    }

    private String finding(FileReport file, Reported reported) {
        Finding finding = reported.finding();
        String place = String.format(
                Locale.ROOT, "%s:%d:%d:", TerminalText.oneLine(file.file()), reported.line(), reported.column());
        var text = new StringBuilder();
        text.append(painted(BOLD, place))
                .append(' ')
                .append(painted(colourOf(finding.severity()), finding.severity().slug()))
                .append(' ')
                .append(finding.code().slug())
                .append(' ')
                .append(finding.message())
                .append('\n');
        Excerpt excerpt = reported.excerpt();
        if (!excerpt.isEmpty()) {
            String gutter = String.format(Locale.ROOT, "%6d | ", reported.line());
            text.append(painted(DIM, gutter)).append(excerpt.text()).append('\n');
            text.append(" ".repeat(gutter.length() + columns(excerpt)))
                    .append(painted(colourOf(finding.severity()), "^"))
                    .append('\n');
        }
        text.append("       expected: ").append(finding.expected()).append('\n');
        text.append("       fix: ").append(finding.code().remedy()).append("\n\n");
        return text.toString();
    }

    private String summary(FindingCode code, long count, long leftOut) {
        String shown = leftOut == 0 ? "" : String.format(Locale.ROOT, " (%,d not shown)", leftOut);
        return String.format(
                Locale.ROOT, "%,9d  %-7s  %s%s\n", count, code.severity().slug(), code.slug(), shown);
    }

    /// The width of what stands before the place on a terminal, where East Asian characters take two columns.
    private static int columns(Excerpt excerpt) {
        int caret = excerpt.text().offsetByCodePoints(0, excerpt.caret());
        return TerminalText.width(excerpt.text().substring(0, caret));
    }

    private static String colourOf(Severity severity) {
        return switch (severity) {
            case ERROR -> RED;
            case WARNING -> YELLOW;
            case NOTICE -> BLUE;
        };
    }

    private String painted(String code, String text) {
        return colour ? code + text + RESET : text;
    }
}
