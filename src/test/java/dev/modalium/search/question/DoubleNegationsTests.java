package dev.modalium.search.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Two negations of which one takes back the other.
class DoubleNegationsTests {

    @ParameterizedTest
    @CsvSource({
        "not without audio, modality:audio",
        "no videos without audio, modality:vision.video AND modality:audio",
        "不能没有音频, modality:audio"
    })
    void asksForWhatStandsBehindBoth(String question, String filter) {
        assertThat(Asked.of(question)).isEqualTo(filter);
        assertThat(Asked.noted(question)).containsExactly(question);
    }

    @Test
    void excludesBothWhereThingsStandBetweenAndTheSecondIsNoLacking() {
        assertThat(Asked.of("no text and no audio")).isEqualTo("NOT modality:text AND NOT modality:audio");
        assertThat(Asked.of("no text no audio")).isEqualTo("NOT modality:text AND NOT modality:audio");
    }

    @ParameterizedTest
    @CsvSource({
        "non-synthetic videos without audio, NOT nature:synthetic AND modality:vision.video AND NOT modality:audio",
        "without audio without video, NOT modality:audio AND NOT modality:vision.video",
        "images without captions without boxes, modality:vision.image AND NOT modality:text.caption AND NOT annotation:bounding-box",
        "speech but not English without video, modality:audio.speech AND NOT language:en AND NOT modality:vision.video",
        "nothing synthetic without audio, NOT nature:synthetic AND NOT modality:audio",
        "videos with no text without audio, modality:vision.video AND NOT modality:text AND NOT modality:audio"
    })
    void excludesBothWhereTheFirstIsOfOneThingOnly(String question, String filter) {
        assertThat(Asked.of(question)).isEqualTo(filter);
    }

    @Test
    void excludesBothBehindAComma() {
        assertThat(Asked.of("without audio, without text")).isEqualTo("NOT modality:audio AND NOT modality:text");
    }

    @Test
    void needsSomethingBehindTheSecond() {
        assertThat(Asked.of("no videos without")).isEqualTo("NOT modality:vision.video");
        assertThat(Asked.noted("no videos without")).isEmpty();
    }
}
