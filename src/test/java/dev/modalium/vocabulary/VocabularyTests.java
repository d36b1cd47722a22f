package dev.modalium.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTests {

    private final Vocabulary vocabulary = Vocabulary.load();

    @Test
    void keepsTheFamiliesOfModalitiesInTheOrderOfPairs() {
        assertThat(vocabulary.modalities().stream().filter(Modality::isFamily))
                .extracting(Modality::slug)
                .containsExactly("vision", "audio", "text", "motion", "point-cloud", "mesh", "optical-flow", "graph");
    }

    @ParameterizedTest
    @CsvSource({
        "vision, vision, true",
        "vision, vision.video, true",
        "vision.video, vision, false",
        "audio, audio.music, true",
        "graph.scene-graph, graph, false",
        "motion, mesh, false"
    })
    void aModalityCoversItselfAndAllBelowIt(String slug, String other, boolean covers) {
        assertThat(vocabulary.covers(slug, other)).isEqualTo(covers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vision+Audio",
                "vision+audio",
                "Audio + Vision",
                "AUDIO+VIDEO",
                "audio.music+image",
                "audio-visual",
                "AV",
                "视觉+音频",
                "音频 ＋ 视频",
                "视听",
                "video to music"
            })
    void readsPairsInAnyOrderCaseAndLanguage(String text) {
        assertThat(vocabulary.parsePair(text)).contains(new ModalityPair("vision", "audio"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+", "Vision", "Vision+", "Vision+Image", "Vision+Audio+Text", "Vision+Smell"})
    void readsNoPairWhereThereAreNotTwoFamilies(String text) {
        assertThat(vocabulary.parsePair(text)).isEmpty();
    }

    @Test
    void makesThePairOfTwoModalitiesInOneOrder() {
        assertThat(vocabulary.pair("motion.body-model", "audio.music").slug()).isEqualTo("audio+motion");
        assertThat(vocabulary.pair("audio.music", "motion.body-model").slug()).isEqualTo("audio+motion");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> vocabulary.pair("vision.image", "vision.video"))
                .withMessage("'vision.image' and 'vision.video' are both vision and make no pair");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> vocabulary.pair("smell", "audio"))
                .withMessageContaining("Unknown modality 'smell'")
                .withMessageContaining("vision, audio, text");
    }

    @Test
    void makesAllPairsOfTheModalitiesOfAnItem() {
        assertThat(vocabulary.pairsOf(Set.of("text.qa", "audio.music", "vision.video", "vision.image")))
                .extracting(ModalityPair::slug)
                .containsExactly("vision+audio", "vision+text", "audio+text");
        assertThat(vocabulary.pairsOf(Set.of("vision.video", "vision.depth"))).isEmpty();
    }

    @Test
    void visionAndAudioLocalizationIsFiveTasks() {
        assertThat(joining("localization", "vision", "audio"))
                .containsExactly(
                        "audio-visual-event-localization",
                        "audio-visual-video-parsing",
                        "visual-sound-source-localization",
                        "audio-visual-segmentation",
                        "active-speaker-detection");
    }

    @Test
    void visionAndTextLocalizationIsTheGroundingOfLanguage() {
        assertThat(joining("localization", "vision", "text"))
                .containsExactly(
                        "visual-grounding",
                        "phrase-grounding",
                        "referring-expression-comprehension",
                        "referring-video-object-segmentation",
                        "temporal-activity-localization",
                        "spatio-temporal-video-grounding");
    }

    @Test
    void aFamilyHoldsTheTasksOfAllFamiliesBelowIt() {
        Set<Task> parts = new HashSet<>(vocabulary.tasksIn("temporal-localization"));
        parts.addAll(vocabulary.tasksIn("spatial-localization"));
        parts.addAll(vocabulary.tasksIn("spatio-temporal-localization"));
        parts.addAll(vocabulary.tasksIn("grounding"));
        assertThat(vocabulary.tasksIn("localization")).containsExactlyInAnyOrderElementsOf(parts);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> vocabulary.tasksIn("cooking"))
                .withMessageContaining("Unknown task family 'cooking'");
    }

    @ParameterizedTest
    @CsvSource({
        "audio-visual-navigation, vision audio",
        "sound-source-localization, audio",
        "image-captioning, vision text",
        "music-to-dance, audio motion",
        "automatic-speech-recognition, audio text",
        "scene-graph-generation, vision graph",
        "object-detection, vision",
        "audio-visual-question-answering, vision audio text"
    })
    void aTaskJoinsTheFamiliesThatItTakesInAndGivesOut(String slug, String families) {
        Task task = vocabulary.task(slug).orElseThrow();
        assertThat(String.join(" ", vocabulary.modalityFamilies(task))).isEqualTo(families);
    }

    @Test
    void findsTermsOfEachTypeBySlug() {
        assertThat(vocabulary.modality("audio.music")).isPresent();
        assertThat(vocabulary.task("visual-grounding")).isPresent();
        assertThat(vocabulary.taskFamily("grounding")).isPresent();
        assertThat(vocabulary.annotationKind("bounding-box")).isPresent();
        assertThat(vocabulary.metric("ciou")).isPresent();
        assertThat(vocabulary.representation("waveform")).isPresent();
        assertThat(vocabulary.licence("cc-by-4.0")).isPresent();
        assertThat(vocabulary.task("Visual grounding")).isEmpty();
    }

    private List<String> joining(String family, String... modalityFamilies) {
        return vocabulary.tasksIn(family).stream()
                .filter(task -> vocabulary.modalityFamilies(task).containsAll(List.of(modalityFamilies)))
                .map(Task::slug)
                .toList();
    }
}
