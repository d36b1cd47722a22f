package dev.modalium.manifest.ave;

import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.RecordSink;
import dev.modalium.manifest.text.Line;
import dev.modalium.manifest.text.ShownValue;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A line of an AVE list cut into its five columns, each with its place.
final class AveColumns {

    static final int CATEGORY = 0;
    static final int VIDEO_ID = 1;
    static final int QUALITY = 2;
    static final int START = 3;
    static final int END = 4;

    private static final int COUNT = 5;
    private static final Pattern SECONDS = Pattern.compile("-?[0-9]{1,6}(\\.[0-9]{0,9})?");

    private final Line line;
    private final String text;
    private final int[] begins;

    private AveColumns(Line line, String text, int[] begins) {
        this.line = line;
        this.text = text;
        this.begins = begins;
    }

    /// Cuts from the right, because the category is free text and may hold the separator.
    static Optional<AveColumns> of(Line line, RecordSink sink) {
        String text = line.text().stripTrailing();
        int[] begins = new int[COUNT];
        int end = text.length();
        for (int column = COUNT - 1; column > 0; column--) {
            int separator = text.lastIndexOf('&', end - 1);
            if (separator < 0) {
                sink.finding(line.finding(
                        FindingCode.COLUMN_COUNT_WRONG,
                        String.format(
                                Locale.ROOT,
                                "The line has %d of %d columns: \"%s\"",
                                COUNT - column,
                                COUNT,
                                ShownValue.of(text)),
                        AveRow.HEADER));
                return Optional.empty();
            }
            begins[column] = separator + 1;
            end = separator;
        }
        return Optional.of(new AveColumns(line, text, begins));
    }

    String text(int column) {
        int end = column == END ? text.length() : begins[column + 1] - 1;
        return text.substring(begins[column], end).strip();
    }

    /// Where the column's text begins, behind the spaces before it.
    private int begin(int column) {
        int end = column == END ? text.length() : begins[column + 1] - 1;
        int begin = begins[column];
        while (begin < end && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        return begin == end ? begins[column] : begin;
    }

    Finding finding(FindingCode code, int column, String message, String expected) {
        return line.finding(code, begin(column), message, expected);
    }

    /// The time in a column, or null where it is none, which is then a finding.
    @Nullable
    Double seconds(int column, RecordSink sink) {
        String value = text(column);
        if (!SECONDS.matcher(value).matches()) {
            sink.finding(finding(
                    FindingCode.TIME_MALFORMED,
                    column,
                    "\"%s\" is not a time".formatted(ShownValue.of(value)),
                    "whole seconds such as 3"));
            return null;
        }
        double seconds = Double.parseDouble(value);
        if (seconds != Math.rint(seconds)) {
            sink.finding(finding(
                    FindingCode.TIME_NOT_WHOLE, column, value + " s is not a whole number", "whole seconds such as 3"));
        }
        return seconds;
    }
}
