package dev.modalium.search.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What names of datasets are compared by.
class PlainNameTests {

    @ParameterizedTest
    @ValueSource(strings = {"AVE", "a-v_e", "A\u200BVE", "a\u00ADve", "\uFEFFave", "av\uDB40\uDC41e"})
    void leavesOutWhatIsNotSeen(String name) {
        assertThat(PlainName.of(name)).isEqualTo("ave");
    }
}
