package dev.modalium.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roaringbitmap.RoaringBitmap;

class DenseDocumentsTests {

    private static final int CONTAINER = 1 << 16;
    private static final int CONTAINERS = 4;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31, 32, 33, 4_096, 4_097, CONTAINER})
    void countsWhatIsInBothSetsHoweverManyThereAre(int many) {
        RoaringBitmap documents = RoaringBitmap.bitmapOfRange(CONTAINER, CONTAINER + many);

        for (int other : new int[] {0, 1, 32, 33, 4_097, CONTAINER}) {
            RoaringBitmap set = RoaringBitmap.bitmapOfRange(CONTAINER - 5, CONTAINER + other);
            assertThat(new DenseDocuments(documents).count(set)).isEqualTo(Math.min(many, other));
        }
    }

    @Test
    void countsAcrossGapsAndBeyondTheLastDocument() {
        RoaringBitmap documents = RoaringBitmap.bitmapOf(3, 2 * CONTAINER, 2 * CONTAINER + 9);
        RoaringBitmap set = RoaringBitmap.bitmapOf(3, CONTAINER, 2 * CONTAINER + 9, 9 * CONTAINER);

        assertThat(new DenseDocuments(documents).count(set)).isEqualTo(2);
    }

    @Test
    void countsAsAnIntersectionDoes() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            RoaringBitmap documents = some(random);
            RoaringBitmap set = some(random);
            assertThat(new DenseDocuments(documents).count(set))
                    .isEqualTo(RoaringBitmap.andCardinality(documents, set));
        }
    }

    /// Of any density, in runs or alone.
    private static RoaringBitmap some(Random random) {
        RoaringBitmap some = new RoaringBitmap();
        int apart = 1 + random.nextInt(1 << random.nextInt(1, 16));
        int together = 1 + random.nextInt(random.nextBoolean() ? 1 : 200);
        IntStream.iterate(
                        random.nextInt(CONTAINER),
                        at -> at < CONTAINERS * CONTAINER,
                        at -> at + together + random.nextInt(apart))
                .forEach(at -> some.add(at, (long) at + together));
        some.runOptimize();
        return some;
    }
}
