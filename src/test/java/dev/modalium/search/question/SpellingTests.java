package dev.modalium.search.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.search.filter.Spelling;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTests {

    @ParameterizedTest
    @CsvSource({
        "audio, audio, 0",
        "audio, adio, 1",
        "audio, audioo, 1",
        "audio, aufio, 1",
        "audio, auido, 1",
        "vidoe, video, 1",
        "localization, lokalisation, 2",
        "'', abc, 3"
    })
    void countsTypingMistakes(String one, String other, int mistakes) {
        assertThat(Spelling.distance(one, other, 3)).isEqualTo(mistakes);
    }

    @Test
    void givesUpAboveTheBound() {
        assertThat(Spelling.distance("segmentation", "captioning", 2)).isEqualTo(3);
    }

    @Property
    void isTheSameInBothDirections(
            @ForAll @AlphaChars @StringLength(max = 12) String one,
            @ForAll @AlphaChars @StringLength(max = 12) String other) {
        assertThat(Spelling.distance(one, other, 12)).isEqualTo(Spelling.distance(other, one, 12));
    }

    @Test
    void namesTheNearestFirst() {
        assertThat(Spelling.nearest("localizatoin", List.of("localizations", "vision", "localization")))
                .containsExactly("localization", "localizations");
        assertThat(Spelling.nearest("blorp", List.of("vision", "audio"))).isEmpty();
    }
}
