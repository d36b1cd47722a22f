package dev.modalium.ingest;

import org.jspecify.annotations.Nullable;

/// How fast something grows, smoothed so that the time left does not jump.
final class Pace {

    /// Weight of the newest stretch; at two a second, what was ten seconds ago hardly counts.
    private static final double NEWEST = 0.2;

    private static final double NANOS = 1e9;

    private long amount;
    private long time;
    private double perSecond = Double.NaN;

    /// @param time in nanoseconds, as all times here
    Pace(long time) {
        this.time = time;
    }

    /// Notes how much there is by now. What does not grow any more keeps the pace that it had.
    ///
    /// @return the pace a second, null until something has grown
    @Nullable
    Long at(long nowAmount, long nowTime) {
        if (nowAmount > amount && nowTime > time) {
            double newest = (nowAmount - amount) * NANOS / (nowTime - time);
            perSecond = Double.isNaN(perSecond) ? newest : NEWEST * newest + (1 - NEWEST) * perSecond;
            amount = nowAmount;
            time = nowTime;
        }
        return Double.isNaN(perSecond) ? null : Math.round(perSecond);
    }
}
