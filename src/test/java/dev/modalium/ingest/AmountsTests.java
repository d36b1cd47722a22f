package dev.modalium.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.ingest.Amounts.Records;
import org.junit.jupiter.api.Test;

class AmountsTests {

    @Test
    void oneIsNoPlural() {
        assertThat(amounts(1, 1, 0, 0).words()).isEqualTo("1 item and 1 annotation");
        assertThat(amounts(0, 0, 1, 0).words()).isEqualTo("1 category");
        assertThat(amounts(0, 0, 0, 1).words()).isEqualTo("1 exclusion");
        assertThat(amounts(1, 1, 0, 0).with(new Records(1, 0), Records.NONE).words())
                .isEqualTo("1 item and 1 annotation (1 item and 0 annotations were there before)");
        assertThat(Amounts.errors(1)).isEqualTo("1 error");
    }

    @Test
    void largeNumbersAreWrittenInGroups() {
        assertThat(amounts(4_097, 4_143, 28, 0).words()).isEqualTo("4,097 items and 4,143 annotations");
        assertThat(Amounts.errors(1_000)).isEqualTo("1,000 errors");
    }

    @Test
    void nothingIsNoNumber() {
        assertThat(amounts(0, 0, 0, 0).words()).isEqualTo("no records");
    }

    @Test
    void whatSeveralManifestsHaveInCommonCountsOnce() {
        Amounts instances = amounts(5, 36, 80, 0);
        Amounts captions = amounts(5, 25, 0, 0).with(new Records(0, 0), new Records(5, 0));

        assertThat(instances.plus(captions).words()).isEqualTo("5 items and 61 annotations");
    }

    private static Amounts amounts(long items, long annotations, long categories, long exclusions) {
        return new Amounts(items, annotations, categories, exclusions, Records.NONE, Records.NONE);
    }
}
