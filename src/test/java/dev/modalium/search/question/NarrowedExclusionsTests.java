package dev.modalium.search.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is excluded only where a word that is not understood applies.
class NarrowedExclusionsTests {

    @ParameterizedTest
    @CsvSource({"without medical images, medical", "不含医学图像, 医学", "no images of children, 'images, children'"})
    void excludesNothingOfWhatAnUnknownWordNarrows(String question, String leftOver) {
        assertThat(Asked.of(question)).isEmpty();
        assertThat(Asked.noted(question)).containsExactly(question);
        assertThat(Asked.leftOver(question)).containsExactly(leftOver.split(", ", -1));
    }

    @Test
    void excludesTheRestOfTheListAndNotesTheNarrowedThingAlone() {
        assertThat(Asked.of("without text or medical images")).isEqualTo("NOT modality:text");
        assertThat(Asked.noted("without text or medical images")).containsExactly("medical images");
    }

    @Test
    void narrowsWhatAndJoinsBehindIt() {
        assertThat(Asked.of("without medical images and text")).isEmpty();
    }

    @Test
    void excludesTogetherWhatIsShownWhereItIsUnderstood() {
        assertThat(Asked.of("no images of dogs")).isEqualTo("NOT (modality:vision.image AND category:dog)");
    }

    @Test
    void excludesNoDanceWhereMotionIsAskedFor() {
        assertThat(Asked.of("motion data, no dance")).isEqualTo("modality:motion");
        assertThat(Asked.of("audio data, no dance")).isEqualTo("modality:audio AND NOT modality:motion");
    }

    @Test
    void excludesNoOtherWordForWhatIsAskedFor() {
        assertThat(Asked.of("video not from movies")).isEqualTo("modality:vision.video");
        assertThat(Asked.of("audio not from movies")).isEqualTo("modality:audio AND NOT modality:vision.video");
    }
}
