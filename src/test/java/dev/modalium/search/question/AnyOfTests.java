package dev.modalium.search.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Lists of which any one thing will do, or none.
class AnyOfTests {

    private static final String ANY = "modality:vision.image OR modality:vision.video OR modality:audio";
    private static final String NONE = "NOT modality:vision.image AND NOT modality:vision.video AND NOT modality:audio";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one of image, video and audio",
                "at least one of image, video, audio",
                "one of the following: image/video/audio",
                "以下任意一种：图像、视频、音频"
            })
    void asksForOneOfWhatStandsBehindWordsThatSaySo(String question) {
        assertThat(Asked.of(question)).isEqualTo(ANY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"图像、视频、音频三选一", "图像、视频、音频中任意一种", "图像、视频和音频均可", "image, video, audio, any one of them"})
    void asksForOneOfWhatStandsBeforeWordsThatSaySo(String question) {
        assertThat(Asked.of(question)).isEqualTo(ANY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "without any of image, video and audio",
                "does not contain any of image, video, audio",
                "none of image, video, audio",
                "不要图像、视频、音频中的任意一种"
            })
    void excludesAllOfTheListBehindANegation(String question) {
        assertThat(Asked.of(question)).isEqualTo(NONE);
    }

    @Test
    void asksForAllWhereNothingSaysThatOneWillDo() {
        assertThat(Asked.of("image, video and audio"))
                .isEqualTo("pair:vision+audio AND modality:vision.image AND modality:vision.video");
        assertThat(Asked.of("one of image")).isEqualTo("modality:vision.image");
    }

    @Test
    void endsTheListBehindTheThingThatAndJoins() {
        assertThat(Asked.of("one of image, video and audio, captions"))
                .isEqualTo("(" + ANY + ") AND modality:text.caption");
        assertThat(Asked.of("without any of image, video and audio, captions"))
                .isEqualTo(NONE + " AND modality:text.caption");
    }

    @Test
    void joinsNothingToTheListThatFollowsIt() {
        assertThat(Asked.of("one of image, video audio"))
                .isEqualTo("(modality:vision.image OR modality:vision.video) AND modality:audio");
        assertThat(Asked.of("one of AVE, LLP with captions"))
                .isEqualTo("(name:ave OR name:llp) AND modality:text.caption");
        assertThat(Asked.of("图像、视频、音频三选一和文本")).isEqualTo("(" + ANY + ") AND modality:text");
    }

    @Test
    void listsUnknownWordsOnlyBehindANegation() {
        assertThat(Asked.of("without any of text, blorps and audio"))
                .isEqualTo("NOT modality:text AND NOT modality:audio");
        assertThat(Asked.of("one of text, blorps and audio")).isEqualTo("modality:text AND modality:audio");
        assertThat(Asked.leftOver("without any of text, blorps and audio")).containsExactly("blorps");
    }
}
