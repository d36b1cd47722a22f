package dev.modalium.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far a running import is.
///
/// @param attempt which attempt at it this is, from 1
/// @param fileName which file is read; null before the first
/// @param bytesTotal of what is unpacked, then of what is read
/// @param bytesPerSecond how fast bytes have been read lately, null until that is known
public record ImportProgress(
        int attempt,
        ImportPhase phase,
        @Nullable String fileName,
        long bytesRead,
        long bytesTotal,
        @Nullable Long bytesPerSecond,
        long items,
        long annotations,
        List<FindingSoFar> findings) {

    /// How long the reading will go on at this speed; null where nothing says so.
    public @Nullable Long secondsLeft() {
        if (phase != ImportPhase.READING || bytesPerSecond == null || bytesPerSecond == 0) {
            return null;
        }
        return Math.ceilDiv(Math.max(0, bytesTotal - bytesRead), bytesPerSecond);
    }
}
