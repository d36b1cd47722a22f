package dev.modalium.ui;

import dev.modalium.ingest.ImportPhase;
import dev.modalium.ingest.ImportProgress;
import dev.modalium.ingest.ImportState;
import dev.modalium.ingest.ImportStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far an import is that has not ended.
///
/// @param percent of the bytes that are read, from 0 to 100
/// @param rate null while it is not known, as the time left is
record ImportPace(
        String phase,
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
        long size = status.job().size();
        int now = state == ImportState.QUEUED ? 0 : step(progress == null ? ImportPhase.READING : progress.phase());
        if (progress == null) {
            return new ImportPace(
                    words(now), 0, Quantities.bytes(0), Quantities.bytes(size), 0, 0, null, null, steps(now));
        }
        Long rate = progress.bytesPerSecond();
        Long left = progress.secondsLeft(size);
        boolean reading = progress.phase() == ImportPhase.READING;
        return new ImportPace(
                words(now),
                size == 0 ? 100 : (int) Math.min(100, progress.bytesRead() * 100 / size),
                Quantities.bytes(progress.bytesRead()),
                Quantities.bytes(size),
                progress.items(),
                progress.annotations(),
                rate == null || !reading ? null : Quantities.bytes(rate) + "/s",
                left == null ? null : Quantities.seconds(left),
                steps(now));
    }

    /// What those hear who cannot see the bar; it changes a few times in all.
    String announcement() {
        boolean reading = steps.get(1).when().equals("now");
        return reading ? phase + ", " + percent / QUARTER * QUARTER + " %" : phase;
    }

    private static int step(ImportPhase phase) {
        return switch (phase) {
            case READING -> 1;
            case SETTLING -> 2;
            case DERIVING -> 3;
        };
    }

    private static List<Step> steps(int now) {
        List<String> labels = List.of("Queued", "Reading", "Settling", "Deriving");
        return labels.stream()
                .map(label -> new Step(label, when(labels.indexOf(label), now)))
                .toList();
    }

    private static String when(int step, int now) {
        if (step == now) {
            return "now";
        }
        return step < now ? "done" : "ahead";
    }

    private static String words(int now) {
        return switch (now) {
            case 0 -> "Waiting for its turn";
            case 1 -> "Reading, checking and copying the manifest";
            case 2 -> "Comparing with what the release has already";
            default -> "Working out what the release supports";
        };
    }
}
