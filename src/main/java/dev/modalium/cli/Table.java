package dev.modalium.cli;

import dev.modalium.validation.report.TerminalText;
import java.util.List;
import java.util.Locale;

/// Text in columns that stand under each other on a terminal, whatever script it is in.
final class Table {

    private Table() {}

    /// Rows of a name and what it means.
    static String of(List<List<String>> rows) {
        var text = new StringBuilder();
        for (List<String> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                int last = row.size() - 1;
                text.append(
                        column == last ? row.get(column) + "\n" : left(row.get(column), width(rows, column)) + "  ");
            }
        }
        return text.toString();
    }

    /// The text with spaces behind it up to a width.
    static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - TerminalText.width(text)));
    }

    /// The number with spaces before it up to a width.
    static String right(long number, int width) {
        return right(String.format(Locale.ROOT, "%,d", number), width);
    }

    /// The text with spaces before it up to a width.
    static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream()
                .mapToInt(row -> TerminalText.width(row.get(column)))
                .max()
                .orElse(0);
    }
}
