package dev.modalium.manifest.ave;

import static dev.modalium.manifest.ave.AveColumns.CATEGORY;
import static dev.modalium.manifest.ave.AveColumns.END;
import static dev.modalium.manifest.ave.AveColumns.QUALITY;
import static dev.modalium.manifest.ave.AveColumns.START;

import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.RecordSink;
import dev.modalium.manifest.TimeSpan;
import dev.modalium.manifest.text.ShownValue;
import java.util.Optional;
import java.util.regex.Pattern;

/// One line of an AVE list: `Category&VideoID&Quality&StartTime&EndTime`.
record AveRow(String category, String videoId, String quality, TimeSpan time) {

    static final String HEADER = "Category&VideoID&Quality&StartTime&EndTime";

    /// Every clip of AVE is cut to this length.
    static final double CLIP_SECONDS = 10;

    /// The only word that the published list has for a clip's quality.
    static final String GOOD = "good";

    private static final Pattern VIDEO_ID = Pattern.compile("[A-Za-z0-9_-]{11}");
    private static final Pattern ROW = Pattern.compile(".*&[A-Za-z0-9_-]{11}&[^&]*&-?[0-9.]+&-?[0-9.]+\\s*");

    static boolean isHeader(String text) {
        return text.strip().equalsIgnoreCase(HEADER);
    }

    static boolean looksLikeOne(String text) {
        return ROW.matcher(text).matches();
    }

    /// The row of a line, or empty where it is so wrong that it has to be left out.
    static Optional<AveRow> parse(AveColumns columns, RecordSink sink) {
        String category = columns.text(CATEGORY);
        if (category.isEmpty()) {
            sink.finding(columns.finding(FindingCode.CATEGORY_EMPTY, CATEGORY, "The category is empty", "a word"));
            return Optional.empty();
        }
        String videoId = columns.text(AveColumns.VIDEO_ID);
        if (!VIDEO_ID.matcher(videoId).matches()) {
            sink.finding(columns.finding(
                    FindingCode.MEDIA_ID_MALFORMED,
                    AveColumns.VIDEO_ID,
                    "\"%s\" is not a YouTube id".formatted(ShownValue.of(videoId)),
                    "11 characters of A-Z, a-z, 0-9, - and _"));
            return Optional.empty();
        }
        return time(columns, sink).map(time -> new AveRow(category, videoId, columns.text(QUALITY), time));
    }

    /// What is heard, where and when: the same for rows that say the same.
    String event() {
        return label() + '&' + time.start() + '&' + time.end();
    }

    /// What is heard and where.
    String label() {
        return videoId + '&' + category;
    }

    private static Optional<TimeSpan> time(AveColumns columns, RecordSink sink) {
        Double start = columns.seconds(START, sink);
        Double end = columns.seconds(END, sink);
        if (start == null || end == null) {
            return Optional.empty();
        }
        if (start < 0 || end > CLIP_SECONDS) {
            sink.finding(columns.finding(
                    FindingCode.EVENT_OUTSIDE_MEDIA,
                    start < 0 ? START : END,
                    "The event lasts from %s to %s s".formatted(columns.text(START), columns.text(END)),
                    "times from 0 to 10 s, the length of every clip"));
            return Optional.empty();
        }
        if (end < start) {
            sink.finding(columns.finding(
                    FindingCode.EVENT_ENDS_BEFORE_START,
                    END,
                    "The event ends at %s s and begins at %s s".formatted(columns.text(END), columns.text(START)),
                    "an end after the beginning"));
            return Optional.empty();
        }
        if (end.doubleValue() == start.doubleValue()) {
            sink.finding(columns.finding(
                    FindingCode.EVENT_HAS_NO_LENGTH,
                    START,
                    "The event begins and ends at %s s".formatted(columns.text(START)),
                    "an end after the beginning"));
        }
        return Optional.of(new TimeSpan(start, end));
    }
}
