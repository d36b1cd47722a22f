package dev.modalium.ui;

import dev.modalium.language.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Sizes, lengths of time and moments as people read them; the script `words.js` writes them alike.
record Quantities(Texts texts) {

    private static final List<String> UNITS = List.of("kB", "MB", "GB", "TB");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /// Such as `144 kB` or `4.7 GB`, in powers of ten.
    String bytes(long bytes) {
        if (bytes < 1000) {
            return texts.get("size.bytes", bytes);
        }
        double amount = bytes / 1000.0;
        int unit = 0;
        while (amount >= 999.5 && unit < UNITS.size() - 1) {
            amount /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, amount < 9.95 ? "%.1f %s" : "%.0f %s", amount, UNITS.get(unit));
    }

    /// Such as `60 MB/s`.
    String rate(long bytesPerSecond) {
        return texts.get("time.rate", bytes(bytesPerSecond));
    }

    /// Such as `5 s`, `2 min 10 s` or `1 h 5 min`.
    String seconds(long seconds) {
        if (seconds < 60) {
            return texts.get("time.seconds", String.valueOf(seconds));
        }
        long minutes = seconds / 60;
        return minutes < 60
                ? texts.get("time.minutes", minutes, seconds % 60)
                : texts.get("time.hours", String.valueOf(minutes / 60), minutes % 60);
    }

    /// Short ones with a tenth of a second.
    String duration(Duration duration) {
        return duration.toSeconds() < 10
                ? texts.get("time.seconds", String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0))
                : seconds(duration.toSeconds());
    }

    static String moment(Instant instant) {
        return MOMENT.format(instant);
    }
}
