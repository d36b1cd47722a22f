package dev.modalium.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AmountsTests {

    @Test
    void oneIsNoPlural() {
        assertThat(Amounts.records(1, 1, 0, 0)).isEqualTo("1 item and 1 annotation");
        assertThat(Amounts.records(0, 0, 1, 0)).isEqualTo("1 category");
        assertThat(Amounts.records(0, 0, 0, 1)).isEqualTo("1 exclusion");
        assertThat(Amounts.known(1, 0)).isEqualTo(" (1 item and 0 annotations were there before)");
        assertThat(Amounts.errors(1)).isEqualTo("1 error");
    }

    @Test
    void largeNumbersAreWrittenInGroups() {
        assertThat(Amounts.records(4_097, 4_143, 28, 0)).isEqualTo("4,097 items and 4,143 annotations");
        assertThat(Amounts.errors(1_000)).isEqualTo("1,000 errors");
    }

    @Test
    void nothingIsNoNumber() {
        assertThat(Amounts.records(0, 0, 0, 0)).isEqualTo("no records");
    }
}
