package dev.modalium.search.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.search.question.Interpretation.Meaning;
import dev.modalium.vocabulary.Vocabulary;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What may be meant otherwise than it is read, and what says so.
class DoubtfulReadingsTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC);

    private final QuestionParser parser = new QuestionParser(Vocabulary.load(), CLOCK);
    private final DatasetNames names = new StarterNames();

    @ParameterizedTest
    @ValueSource(strings = {"sound event detection", "SED", "detecting sound events", "声音事件检测", "音频事件检测"})
    void saysThatADetectionOfSoundsMayMeanTheirTimes(String question) {
        assertThat(others(question)).extracting(Meaning::slug).containsExactly("temporal-segment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sound event detection with temporal segments", "audio tagging", "声音分类"})
    void saysNothingOfTimesThatAreAskedForOrNotMeant(String question) {
        assertThat(others(question)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"detection for videos", "video detection", "用于视频的检测"})
    void saysWhichTasksAFamilyHasThatNoModalityNarrows(String question) {
        assertThat(others(question))
                .extracting(Meaning::slug)
                .contains("object-detection", "temporal-action-detection");
    }

    @Test
    void doesNotListTheTasksOfAFamilyThatAModalityNarrows() {
        assertThat(others("audio-visual localization")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "excluding medical images",
                "不含医学图像",
                "without low-quality videos",
                "no images of children",
                "motion data, no dance"
            })
    void saysThatAnExclusionIsNotAppliedOfWhichOnlyAPartIsMeant(String question) {
        assertThat(read(question).notes())
                .extracting(Interpretation.Note::message)
                .anySatisfy(message -> assertThat(message).contains("is not applied"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"without synthetic images", "no text", "without images of dogs", "不含合成图像"})
    void appliesAnExclusionThatIsUnderstood(String question) {
        assertThat(read(question).notes())
                .extracting(Interpretation.Note::message)
                .noneSatisfy(message -> assertThat(message).contains("is not applied"));
    }

    private List<Meaning> others(String question) {
        return read(question).ambiguities().stream()
                .flatMap(ambiguity -> ambiguity.others().stream())
                .toList();
    }

    private Interpretation read(String question) {
        return parser.parse(question, names).interpretation();
    }
}
