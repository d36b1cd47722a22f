package dev.modalium.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.modalium.manifest.Exclusion;
import dev.modalium.manifest.Head;
import dev.modalium.manifest.ManifestFormat;
import dev.modalium.manifest.ManifestSource;
import dev.modalium.manifest.Recognition;
import dev.modalium.manifest.RecordSink;
import dev.modalium.manifest.Recorded;
import dev.modalium.manifest.Shown;
import dev.modalium.manifest.Sources;
import dev.modalium.manifest.Span;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Reading on one thread and working on another looks like reading on one.
@Timeout(30)
class ReadAheadTests {

    private static final ManifestSource SOURCE = Sources.of("numbers.txt", "");

    @Test
    void keepsTheOrder() throws IOException {
        var recorded = new Recorded();

        ReadAhead.read(new Numbers(10_000, null), SOURCE, recorded);

        assertThat(recorded.exclusions)
                .extracting(Exclusion::itemId)
                .containsExactlyElementsOf(
                        IntStream.range(0, 10_000).mapToObj(String::valueOf).toList());
    }

    @Test
    void worksOnTheThreadOfTheCaller() throws IOException {
        Thread caller = Thread.currentThread();

        ReadAhead.read(new Numbers(1000, null), SOURCE, new Recorded() {
            @Override
            public void exclusion(Exclusion exclusion) {
                assertThat(Thread.currentThread()).isSameAs(caller);
            }
        });
    }

    @Test
    void passesOnWhatTheReaderThrowsAfterAllThatItRead() {
        var recorded = new Recorded();

        for (Exception failure : new Exception[] {new IOException("disk"), new IllegalStateException("fault")}) {
            recorded.exclusions.clear();
            assertThatThrownBy(() -> ReadAhead.read(new Numbers(700, failure), SOURCE, recorded))
                    .isSameAs(failure);
            assertThat(recorded.exclusions).hasSize(700);
        }
    }

    @Test
    void stopsTheReaderWhenTheSinkThrows() {
        var numbers = new Numbers(Integer.MAX_VALUE, null);
        var failure = new IllegalStateException("the sink is full");

        assertThatThrownBy(() -> ReadAhead.read(numbers, SOURCE, new Recorded() {
                    @Override
                    public void exclusion(Exclusion exclusion) {
                        throw failure;
                    }
                }))
                .isSameAs(failure);

        assertThat(numbers.pushed.get()).isLessThan(5000);
    }

    @Test
    void waitsForASlowSinkInsteadOfFillingTheMemory() throws IOException {
        var numbers = new Numbers(20_000, null);
        var seen = new AtomicInteger();

        ReadAhead.read(numbers, SOURCE, new Recorded() {
            @Override
            public void exclusion(Exclusion exclusion) {
                assertThat(numbers.pushed.get() - seen.getAndIncrement()).isLessThan(7 * 256);
            }
        });

        assertThat(seen).hasValue(20_000);
    }

    @Test
    void isFewRecordsAheadWhereRecordsAreLarge() throws IOException {
        var numbers = new Numbers(200, null, 4_000_000);
        var seen = new AtomicInteger();

        ReadAhead.read(numbers, SOURCE, new Recorded() {
            @Override
            public void exclusion(Exclusion exclusion) {
                assertThat(numbers.pushed.get() - seen.getAndIncrement()).isLessThan(8);
            }
        });
    }

    /// A format whose manifests hold the numbers from 0 on.
    private static final class Numbers implements ManifestFormat {

        private final int count;
        private final @Nullable Exception failure;
        private final int length;
        private final AtomicInteger pushed = new AtomicInteger();

        Numbers(int count, @Nullable Exception failure) {
            this(count, failure, 10);
        }

        Numbers(int count, @Nullable Exception failure, int length) {
            this.count = count;
            this.failure = failure;
            this.length = length;
        }

        @Override
        public String name() {
            return "numbers";
        }

        @Override
        public String title() {
            return "Numbers";
        }

        @Override
        public String example() {
            return "0";
        }

        @Override
        public Shown shows() {
            return Shown.NOTHING;
        }

        @Override
        public Recognition recognises(Head head) {
            return Recognition.NO;
        }

        @Override
        public void read(ManifestSource source, RecordSink sink) throws IOException {
            for (int i = 0; i < count; i++) {
                sink.exclusion(new Exclusion(String.valueOf(i), new Span(i, length)));
                pushed.incrementAndGet();
            }
            if (failure instanceof IOException e) {
                throw e;
            }
            if (failure instanceof RuntimeException e) {
                throw e;
            }
        }
    }
}
