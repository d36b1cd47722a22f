package dev.modalium.catalogue;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What somebody gave as the new value of a field, read as what the field can hold; null removes the value.
///
/// @param field its name, for the message when it is wrong
/// @param value as JSON has it: text, number, list, map or null
record GivenValue(String field, @Nullable Object value) {

    private static final int OLDEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2200;
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_TEXT = 20_000;

    @Nullable
    String text() {
        if (value == null) {
            return null;
        }
        if (value instanceof String text && !text.isBlank() && text.length() <= LONGEST_TEXT && isPrintable(text)) {
            return text.strip();
        }
        throw wrong("text of 1 to " + LONGEST_TEXT + " characters without control characters, or null");
    }

    /// The database stores neither control characters such as NUL nor halves of a character.
    private static boolean isPrintable(String text) {
        return text.codePoints()
                .allMatch(c -> "\n\r\t".indexOf(c) >= 0
                        || (!Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE));
    }

    @Nullable
    String line() {
        String text = text();
        if (text != null && (text.length() > LONGEST_LINE || text.lines().count() > 1)) {
            throw wrong("one line of up to " + LONGEST_LINE + " characters");
        }
        return text;
    }

    String requiredLine() {
        String line = line();
        if (line == null) {
            throw wrong("one line of up to " + LONGEST_LINE + " characters");
        }
        return line;
    }

    /// Each line once, in the order given; none for null.
    List<String> lines() {
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> elements)) {
            throw wrong("a list of texts");
        }
        Set<String> lines = new LinkedHashSet<>();
        for (int i = 0; i < elements.size(); i++) {
            lines.add(new GivenValue(field + "[" + i + "]", elements.get(i)).requiredLine());
        }
        return List.copyOf(lines);
    }

    @Nullable
    Integer year() {
        if (value == null) {
            return null;
        }
        if (value instanceof Integer year && year >= OLDEST_YEAR && year <= LATEST_YEAR) {
            return year;
        }
        throw wrong("a whole number from " + OLDEST_YEAR + " to " + LATEST_YEAR + ", or null");
    }

    @Nullable
    Nature nature() {
        if (value == null) {
            return null;
        }
        return Arrays.stream(Nature.values())
                .filter(nature -> nature.slug().equals(value))
                .findFirst()
                .orElseThrow(() -> wrong("real, synthetic, mixed or null"));
    }

    @Nullable
    String webAddress() {
        String line = line();
        if (line == null || isWebAddress(line)) {
            return line;
        }
        throw wrong("an http or https URL, or null");
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = new URI(text);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    WrongValue wrong(String expected) {
        String shown = value instanceof String text ? "'" + abridged(text) + "'" : abridged(String.valueOf(value));
        return new WrongValue(field, shown + " cannot be used", expected);
    }

    private static String abridged(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
