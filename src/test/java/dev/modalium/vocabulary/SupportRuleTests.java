package dev.modalium.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupportRuleTests {

    private final Vocabulary vocabulary = Vocabulary.load();

    @Test
    void isMetByAnythingBelowWhatItAsksFor() {
        Content ave = content("vision.video audio", "temporal-segment class-label");
        assertThat(rule("audio-visual-event-localization").isMetBy(ave)).isTrue();
    }

    @Test
    void saysWhatIsMissing() {
        Content audioSet = content("vision.video audio.ambient audio.music audio.speech", "class-label");
        assertThat(lacks("audio-visual-event-localization", audioSet)).containsExactly("temporal segments");
        assertThat(lacks("audio-visual-event-localization", content("vision.image text.caption", "caption")))
                .containsExactly("video", "audio", "temporal segments", "class labels");
    }

    @Test
    void asksForModalitiesInTheSameItemsAndNotOnlyInTheSameDataset() {
        Content apart = new Content(
                Set.of("vision.video", "audio.speech"), Set.of("temporal-segment", "class-label"), Set.of());
        Content together = new Content(
                Set.of("vision.video", "audio.speech"),
                Set.of("temporal-segment", "class-label"),
                Set.of("vision+audio"));
        assertThat(lacks("audio-visual-event-localization", apart))
                .containsExactly("video and audio in the same items");
        assertThat(lacks("audio-visual-event-localization", together)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "music-to-dance, audio.music motion.body-model, , true",
        "music-to-dance, audio.music motion.keypoints-3d, , true",
        "music-to-dance, audio.music motion.skeleton-2d, , false",
        "music-to-dance, audio.speech motion.body-model, , false",
        "object-detection, vision.image, bounding-box class-label, true",
        "object-detection, vision.video, bounding-box class-label, false",
        "image-captioning, vision.image, caption, true",
        "human-pose-estimation-2d, vision.image, keypoints, true",
        "visual-grounding, vision.image, caption bounding-box, false",
        "visual-grounding, vision.image, referring-expression rle-mask, true",
        "text-to-motion, motion.skeleton-2d, caption, false",
        "emotion-recognition, text.dialogue, emotion-label, true"
    })
    void holdsForWhatSupportsTheTaskAndForNothingElse(String task, String modalities, String kinds, boolean met) {
        assertThat(rule(task).isMetBy(content(modalities, kinds == null ? "" : kinds)))
                .isEqualTo(met);
    }

    @Test
    void isDescribedInOnePhrase() {
        assertThat(rule("image-captioning").describe(vocabulary)).isEqualTo("image, captions");
        assertThat(rule("audio-visual-event-localization").describe(vocabulary))
                .isEqualTo("video and audio in the same items, temporal segments, class labels");
    }

    @Test
    void noRuleHoldsForNothing() {
        Content nothing = new Content(Set.of(), Set.of());
        assertThat(vocabulary.tasks()).allSatisfy(task -> {
            SupportRule rule = task.rule();
            assertThat(rule == null || !rule.isMetBy(nothing)).isTrue();
        });
    }

    private List<String> lacks(String task, Content content) {
        return rule(task).unmetBy(content).stream()
                .map(requirement -> requirement.describe(vocabulary))
                .toList();
    }

    private SupportRule rule(String task) {
        SupportRule rule = vocabulary.task(task).orElseThrow().rule();
        assertThat(rule).as(task).isNotNull();
        return Objects.requireNonNull(rule);
    }

    private static Content content(String modalities, String kinds) {
        return new Content(words(modalities), words(kinds));
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
    }
}
