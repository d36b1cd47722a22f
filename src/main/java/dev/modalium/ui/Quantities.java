package dev.modalium.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Sizes, lengths of time and moments as people read them; the script `words.js` writes them alike.
final class Quantities {

    private static final List<String> UNITS = List.of("kB", "MB", "GB", "TB");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Quantities() {}

    /// Such as `144 kB` or `4.7 GB`, in powers of ten.
    static String bytes(long bytes) {
        if (bytes < 1000) {
            return bytes == 1 ? "1 byte" : bytes + " bytes";
        }
        double amount = bytes / 1000.0;
        int unit = 0;
        while (amount >= 999.5 && unit < UNITS.size() - 1) {
            amount /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, amount < 9.95 ? "%.1f %s" : "%.0f %s", amount, UNITS.get(unit));
    }

    /// Such as `5 s`, `2 min 10 s` or `1 h 5 min`.
    static String seconds(long seconds) {
        if (seconds < 60) {
            return seconds + " s";
        }
        long minutes = seconds / 60;
        return minutes < 60 ? minutes + " min " + seconds % 60 + " s" : minutes / 60 + " h " + minutes % 60 + " min";
    }

    /// Short ones with a tenth of a second.
    static String duration(Duration duration) {
        return duration.toSeconds() < 10
                ? String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0)
                : seconds(duration.toSeconds());
    }

    static String moment(Instant instant) {
        return MOMENT.format(instant);
    }
}
