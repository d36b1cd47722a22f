package dev.modalium.ui;

import dev.modalium.ingest.Import;
import dev.modalium.ingest.ImportProgress;
import dev.modalium.ingest.ImportState;
import dev.modalium.ingest.ImportStatus;
import dev.modalium.language.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How far an import is that has not ended.
///
/// @param file which of several is read; null where there is one
/// @param percent of the bytes that are read, from 0 to 100
/// @param rate null while it is not known, as the time left is
record ImportPace(
        String phase,
        @Nullable String file,
        int percent,
        String bytesRead,
        String bytesTotal,
        long items,
        long annotations,
        @Nullable String rate,
        @Nullable String timeLeft,
        List<Step> steps) {

    /// So seldom does an announcement change while bytes are read.
    private static final int QUARTER = 25;

    /// One of the stretches of the way.
    ///
    /// @param when `done`, `now` or `ahead`
    record Step(String label, String when) {}

    /// @return null after the end
    static @Nullable ImportPace of(ImportStatus status, Texts texts) {
        ImportState state = status.job().state();
        if (state.isEnd()) {
            return null;
        }
        ImportProgress progress = status.progress();
        Way now = way(state, progress);
        Quantities quantities = new Quantities(texts);
        List<Step> steps = steps(now, status.job(), texts);
        String phase = texts.get(now.key() + ".meaning");
        if (progress == null) {
            String size = quantities.bytes(status.job().manifestSize());
            return new ImportPace(phase, null, 0, quantities.bytes(0), size, 0, 0, null, null, steps);
        }
        long size = progress.bytesTotal();
        Long rate = progress.bytesPerSecond();
        Long left = progress.secondsLeft();
        boolean reading = now == Way.READING;
        return new ImportPace(
                phase,
                status.job().files().size() > 1 ? progress.fileName() : null,
                size == 0 ? 100 : (int) Math.min(100, progress.bytesRead() * 100 / size),
                quantities.bytes(progress.bytesRead()),
                quantities.bytes(size),
                progress.items(),
                progress.annotations(),
                rate == null || !reading ? null : quantities.rate(rate),
                left == null ? null : quantities.seconds(left),
                steps);
    }

    /// What those hear who cannot see the bar; it changes a few times in all.
    String announcement(Texts texts) {
        boolean reading = phase.equals(texts.get(Way.READING.key() + ".meaning"));
        return reading ? texts.get("phase.quarter", phase, percent / QUARTER * QUARTER) : phase;
    }

    /// So much of what is to be read, and how long the rest takes where that is known.
    public String progress(Words words) {
        return timeLeft == null
                ? words.texts().get("phase.percent", percent)
                : words.texts().get("phase.percent-and-left", percent, timeLeft);
    }

    private static Way way(ImportState state, @Nullable ImportProgress progress) {
        if (state == ImportState.QUEUED) {
            return Way.QUEUED;
        }
        return progress == null ? Way.READING : Way.valueOf(progress.phase().name());
    }

    private static List<Step> steps(Way now, Import job, Texts texts) {
        boolean packed = job.files().stream().anyMatch(file -> file.within() != null);
        return Stream.of(Way.values())
                .filter(way -> way != Way.UNPACKING || packed || way == now)
                .map(way -> new Step(texts.get(way.key()), when(way, now)))
                .toList();
    }

    private static String when(Way way, Way now) {
        if (way == now) {
            return "now";
        }
        return way.compareTo(now) < 0 ? "done" : "ahead";
    }

    /// The stretches of an import's way, named as its phases are.
    private enum Way {
        QUEUED,
        UNPACKING,
        READING,
        SETTLING,
        DERIVING;

        String key() {
            return "phase." + name().toLowerCase(Locale.ROOT);
        }
    }
}
