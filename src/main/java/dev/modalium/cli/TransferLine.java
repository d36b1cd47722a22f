package dev.modalium.cli;

import dev.modalium.cli.service.UploadSource;
import dev.modalium.cli.service.Uploads;
import dev.modalium.validation.report.TerminalText;
import java.util.Locale;

/// Shows a person how far the upload of a file has come, how fast it goes, and how long it will still take.
final class TransferLine implements Uploads.Listener {

    private static final long EVERY_NANOS = 200_000_000;

    private final StatusLine line;
    private final Interruption interruption;
    private final Pace pace = new Pace();
    private long shownAt;

    TransferLine(StatusLine line, Interruption interruption) {
        this.line = line;
        this.interruption = interruption;
    }

    @Override
    public void begins(UploadSource source, long from, boolean resumable) {
        pace.restart();
        shownAt = System.nanoTime();
        interruption.says(
                resumable
                        ? "stopped; what was uploaded stays, and the same command goes on with it"
                        : "stopped; the upload has to begin anew");
        if (from > 0) {
            line.note(String.format(
                    Locale.ROOT,
                    "%s: going on at %,d of %,d MB",
                    TerminalText.oneLine(source.name()),
                    from >> 20,
                    source.size() >> 20));
        }
    }

    @Override
    public void goesOn(UploadSource source, long sent) {
        long now = System.nanoTime();
        if (now - shownAt < EVERY_NANOS) {
            return;
        }
        shownAt = now;
        pace.at(now, sent);
        double rate = pace.perSecond();
        String speed = rate <= 0
                ? ""
                : String.format(Locale.ROOT, ", %,.1f MB/s, %s left", rate / (1 << 20), time((long)
                        ((source.size() - sent) / rate)));
        line.show(String.format(
                Locale.ROOT,
                "%s %3d %% of %,d MB%s",
                StatusLine.shortName(source.name()),
                100 * sent / Math.max(1, source.size()),
                source.size() >> 20,
                speed));
    }

    /// Such as `1:02:03`, `2:03` or `3 s`.
    static String time(long seconds) {
        if (seconds < 60) {
            return seconds + " s";
        }
        long minutes = seconds / 60;
        return minutes < 60
                ? String.format(Locale.ROOT, "%d:%02d", minutes, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", minutes / 60, minutes % 60, seconds % 60);
    }
}
