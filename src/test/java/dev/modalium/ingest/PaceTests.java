package dev.modalium.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PaceTests {

    private static final long SECOND = 1_000_000_000;

    @Test
    void isNotKnownBeforeSomethingHasGrown() {
        assertThat(new Pace(0).at(0, SECOND)).isNull();
    }

    @Test
    void isTheAmountOfASecond() {
        assertThat(new Pace(0).at(500, SECOND / 2)).isEqualTo(1_000);
    }

    @Test
    void followsAChangeWithoutJumping() {
        var pace = new Pace(0);
        pace.at(1_000, SECOND);

        assertThat(pace.at(1_000 + 2_000, 2 * SECOND)).isBetween(1_001L, 1_999L);
    }

    @Test
    void staysWhenNothingGrowsAnyMore() {
        var pace = new Pace(0);
        pace.at(1_000, SECOND);

        assertThat(pace.at(1_000, 60 * SECOND)).isEqualTo(1_000);
    }

    @Test
    void saysHowLongTheReadingWillGoOn() {
        assertThat(progress(ImportPhase.READING, 10_000, 1_000L).secondsLeft()).isEqualTo(9);
        assertThat(progress(ImportPhase.READING, 1_001, 1_000L).secondsLeft()).isEqualTo(1);
    }

    @Test
    void doesNotGuessHowLongTheRestWillTake() {
        assertThat(progress(ImportPhase.READING, 10_000, null).secondsLeft()).isNull();
        assertThat(progress(ImportPhase.SETTLING, 10_000, 1_000L).secondsLeft()).isNull();
    }

    private static ImportProgress progress(ImportPhase phase, long bytesTotal, @Nullable Long bytesPerSecond) {
        return new ImportProgress(1, phase, null, 1_000, bytesTotal, bytesPerSecond, 0, 0, List.of());
    }
}
