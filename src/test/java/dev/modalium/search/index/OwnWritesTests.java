package dev.modalium.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.modalium.search.IndexBehind;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// Who reads waits for what was written here, but not for ever.
class OwnWritesTests {

    private final AtomicLong indexed = new AtomicLong(7);
    private final OwnWrites own = new OwnWrites(indexed::get, Duration.ofSeconds(10));

    @Test
    void nobodyWaitsForWhatIsIndexed() {
        own.wrote(7);
        own.wrote(5);

        own.await();
    }

    @Test
    void whoReadsWaitsUntilItIsIndexed() throws Exception {
        own.wrote(8);
        var waiting = CompletableFuture.runAsync(own::await);
        own.progressed();
        assertThat(waiting).isNotDone();

        indexed.set(8);
        own.progressed();

        waiting.get(5, TimeUnit.SECONDS);
    }

    @Test
    void whoHasWaitedTooLongIsToldHowFarTheIndexIs() {
        OwnWrites impatient = new OwnWrites(indexed::get, Duration.ofMillis(20));
        impatient.wrote(9);

        assertThatExceptionOfType(IndexBehind.class)
                .isThrownBy(impatient::await)
                .withMessageContainingAll("is at revision 7", "revision 9", "What was written is safe")
                .satisfies(behind -> {
                    assertThat(behind.written()).isEqualTo(9);
                    assertThat(behind.indexed()).isEqualTo(7);
                });
    }

    @Test
    void nobodyWaitsForWhatWasLostWithAnOlderState() {
        own.wrote(9);
        own.lostAfter(7, own.written());

        own.await();
    }

    @Test
    void whatIsWrittenAfterTheOlderStateWasLookedAtIsWaitedFor() {
        OwnWrites impatient = new OwnWrites(indexed::get, Duration.ofMillis(20));
        impatient.wrote(8);
        long before = impatient.written();
        impatient.wrote(9);

        impatient.lostAfter(7, before);

        assertThatExceptionOfType(IndexBehind.class).isThrownBy(impatient::await);
    }

    @Test
    void nobodyWaitsWhenTheServiceEnds() throws Exception {
        own.wrote(8);
        var waiting = CompletableFuture.runAsync(own::await);

        own.end();

        waiting.get(5, TimeUnit.SECONDS);
    }
}
