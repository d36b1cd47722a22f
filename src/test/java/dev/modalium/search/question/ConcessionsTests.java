package dev.modalium.search.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a question would put up with and does not ask for.
class ConcessionsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "non-commercial is fine",
                "合成的也行",
                "without audio is fine",
                "没有音频也行",
                "不需要商用",
                "no need for commercial use",
                "commercial use not needed"
            })
    void asksForNothingAndForbidsNothing(String question) {
        assertThat(Asked.of(question)).isEmpty();
        assertThat(Asked.noted(question)).containsExactly(question);
        assertThat(Asked.leftOver(question)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "commercial use is fine, use:commercial-use",
        "speech or music is fine, modality:audio.speech OR modality:audio.music",
        "视觉问答、图像描述均可, task:visual-question-answering OR task:image-captioning"
    })
    void asksForAUseOrForAlternativesInTheSameWords(String question, String filter) {
        assertThat(Asked.of(question)).isEqualTo(filter);
    }

    @Test
    void concedesTheAdjectiveAloneAndAsksForItsNoun() {
        assertThat(Asked.of("not necessarily synchronised audio and video")).isEqualTo("pair:vision+audio");
        assertThat(Asked.noted("not necessarily synchronised audio and video"))
                .containsExactly("not necessarily synchronised");
        assertThat(Asked.of("不必同步的音频和视频")).isEqualTo("pair:vision+audio");
    }

    @Test
    void asksForWhatMoreIsWelcomeBeside() {
        assertThat(Asked.of("not only English")).isEqualTo("language:en");
        assertThat(Asked.noted("not only English")).containsExactly("not only English");
    }

    @Test
    void notesNoConcessionWhereMoreIsAskedForByName() {
        assertThat(Asked.noted("not only synthetic but also real")).isEmpty();
    }

    @Test
    void takesANegationBehindACommaForOneOfWhatFollows() {
        assertThat(Asked.of("商用，不需要文本")).isEqualTo("use:commercial-use AND NOT modality:text");
    }
}
