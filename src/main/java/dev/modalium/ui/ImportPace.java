package dev.modalium.ui;

import dev.modalium.ingest.Import;
import dev.modalium.ingest.ImportProgress;
import dev.modalium.ingest.ImportState;
import dev.modalium.ingest.ImportStatus;
import java.util.List;
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
    static @Nullable ImportPace of(ImportStatus status) {
        ImportState state = status.job().state();
        if (state.isEnd()) {
            return null;
        }
        ImportProgress progress = status.progress();
        Way now = way(state, progress);
        List<Step> steps = steps(now, status.job());
        if (progress == null) {
            String size = Quantities.bytes(status.job().manifestSize());
            return new ImportPace(now.words, null, 0, Quantities.bytes(0), size, 0, 0, null, null, steps);
        }
        long size = progress.bytesTotal();
        Long rate = progress.bytesPerSecond();
        Long left = progress.secondsLeft();
        boolean reading = now == Way.READING;
        return new ImportPace(
                now.words,
                status.job().files().size() > 1 ? progress.fileName() : null,
                size == 0 ? 100 : (int) Math.min(100, progress.bytesRead() * 100 / size),
                Quantities.bytes(progress.bytesRead()),
                Quantities.bytes(size),
                progress.items(),
                progress.annotations(),
                rate == null || !reading ? null : Quantities.bytes(rate) + "/s",
                left == null ? null : Quantities.seconds(left),
                steps);
    }

    /// What those hear who cannot see the bar; it changes a few times in all.
    String announcement() {
        return phase.equals(Way.READING.words) ? phase + ", " + percent / QUARTER * QUARTER + " %" : phase;
    }

    private static Way way(ImportState state, @Nullable ImportProgress progress) {
        if (state == ImportState.QUEUED) {
            return Way.QUEUED;
        }
        return progress == null ? Way.READING : Way.valueOf(progress.phase().name());
    }

    private static List<Step> steps(Way now, Import job) {
        boolean packed = job.files().stream().anyMatch(file -> file.within() != null);
        return Stream.of(Way.values())
                .filter(way -> way != Way.UNPACKING || packed || way == now)
                .map(way -> new Step(way.label, when(way, now)))
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
        QUEUED("Queued", "Waiting for its turn"),
        UNPACKING("Unpacking", "Unpacking what was sent"),
        READING("Reading", "Reading, checking and copying"),
        SETTLING("Settling", "Comparing with what the release has already"),
        DERIVING("Deriving", "Working out what the release supports");

        private final String label;
        private final String words;

        Way(String label, String words) {
            this.label = label;
            this.words = words;
        }
    }
}
