package dev.modalium.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.modalium.language.Language;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.FilterParameters;
import dev.modalium.search.filter.FilterParametersTests;
import dev.modalium.search.filter.FilterUrl;
import dev.modalium.search.question.Interpretation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/// Questions to the catalogue that comes with the application, whose answers are known.
@SpringBootTest
@AutoConfigureMockMvc
class StarterQuestionsTests {

    private static final String[] AUDIO_VISUAL_LOCALIZATION = {
        "ave", "llp", "vggsound", "vgg-ss", "music", "flickr-soundnet", "avsbench", "ava-activespeaker"
    };

    @Autowired
    private Questions questions;

    @Autowired
    private DatasetSearch search;

    @Autowired
    private FilterParameters parameters;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "which datasets support Vision+Audio localization",
                "哪些数据集支持视觉+音频定位",
                "AUDIO-VISUAL localisation",
            })
    void knowsTheDatasetsForAudioVisualLocalization(String question) {
        Answer answer = questions.answer(question);

        assertThat(slugs(answer)).containsExactlyInAnyOrder(AUDIO_VISUAL_LOCALIZATION);
        assertThat(answer.total()).isEqualTo(8);
        assertThat(answer.revision()).isPositive();
        assertThat(answer.datasets()).allSatisfy(match -> {
            assertThat(match.reasons()).isNotEmpty();
            assertThat(match.reasons()).allSatisfy(reason -> {
                assertThat(reason.task()).isNotNull();
                assertThat(reason.text()).isNotBlank();
                assertThat(reason.source()).isNotBlank();
            });
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"what tasks does AVE support", "AVE数据集支持哪些任务"})
    void givesTheTasksOfADatasetThatIsAskedForByName(String question) {
        Answer answer = questions.answer(question);

        assertThat(slugs(answer)).containsExactly("ave");
        assertThat(answer.datasets().getFirst().reasons())
                .extracting(Answer.Reason::task)
                .contains("audio-visual-event-localization");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AVSR", "audio-visual speech recognition"})
    void knowsTheDatasetsForAudioVisualSpeechRecognition(String question) {
        assertThat(slugs(questions.answer(question))).contains("lrs2", "lrs3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"which datasets support Vision+Audio localization", "哪些数据集支持视觉+音频定位"})
    void namesTheDatasetsThatAreNearlyForItAndWhatEachLacks(String question) {
        String word =
                "a declaration: it is annotated with temporal segments and class labels, but nobody has declared it"
                        + " and no manifest has been imported that shows it";
        String segments = "temporal segments: its annotations are class labels of whole items";

        assertThat(questions.answer(question).nearMisses())
                .extracting(miss -> miss.dataset().slug(), miss -> String.join("; ", miss.lacks()))
                .containsExactly(
                        tuple("greatest-hits", word),
                        tuple("epic-kitchens-100", word),
                        tuple("audioset", segments),
                        tuple(
                                "ego4d",
                                "class labels: its annotations are captions, referring expressions, speaker labels and"
                                        + " temporal segments"),
                        tuple("music-21", segments),
                        tuple("vas", segments),
                        tuple("vegas", segments));
    }

    @Test
    void saysOfADatasetThatWasNamedEverythingThatItLacks() {
        assertThat(questions
                        .answer("does VATEX support referring video object segmentation?")
                        .nearMisses())
                .singleElement()
                .satisfies(miss -> assertThat(miss.lacks())
                        .containsExactly(
                                "referring expressions: its annotations are captions and translations of whole items",
                                "masks: its annotations are captions and translations of whole items"));
    }

    @Test
    void saysOfADatasetThatWasNamedThatNoCountCouldShowTheTask() {
        assertThat(questions
                        .answer("Is MSCOCO good for visual sound source localization?")
                        .nearMisses())
                .singleElement()
                .satisfies(miss -> assertThat(miss.lacks())
                        .hasSize(2)
                        .last()
                        .isEqualTo("a declaration: nobody has declared it for visual sound source localization, and no"
                                + " count could show it"));
        assertThat(questions.answer("Is MSCOCO good for sound localization?").nearMisses())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sound event detection", "localization", "vision audio text"})
    void callsNothingNearThatIsNotKnownToBe(String question) {
        assertThat(questions.answer(question).nearMisses())
                .allSatisfy(miss -> assertThat(miss.lacks()).noneMatch(lack -> lack.contains("no count could show")))
                .extracting(miss -> miss.dataset().slug())
                .doesNotContain("lrs2", "lrs3", "kitti", "3dpw", "action-genome");
    }

    @Test
    void givesEveryReasonAsASentence() {
        for (String question : List.of(
                "localization",
                "audio",
                "vision+text",
                "real datasets of 2019",
                "CC-BY-4.0",
                "bounding boxes",
                "AVE")) {
            assertThat(questions.answer(question).datasets())
                    .flatExtracting(Answer.Match::reasons)
                    .extracting(Answer.Reason::text)
                    .as(question)
                    .isNotEmpty()
                    .allSatisfy(text ->
                            assertThat(text).matches("(?s)(It|Its) .*[^.]\\.").doesNotContain("()", "null"));
        }
    }

    @Test
    void saysWhatALicenceRestricts() {
        Answer answer = questions.answer("which datasets support Vision+Audio localization");

        assertThat(answer.datasets())
                .extracting(
                        match -> match.dataset().slug(),
                        match -> match.dataset().licenceNote())
                .contains(
                        tuple("ave", "licence not known; “no licence file in the repository”"),
                        tuple("vggsound", null),
                        tuple("avsbench", "Apache-2.0: “Apache-2.0 (repository)”"));
        assertThat(answer.nearMisses())
                .extracting(
                        miss -> miss.dataset().slug(), miss -> miss.dataset().licenceNote())
                .contains(tuple("epic-kitchens-100", "CC-BY-NC-4.0: no commercial use"));
    }

    @Test
    void saysOfWhatALicenceIsTheLicence() {
        String words = "CC-BY-4.0 (annotations); images under Flickr terms, 8 per-image licence ids";

        for (String question :
                List.of("Does COCO allow commercial use?", "what licence does COCO have", "COCO CC BY 4.0")) {
            assertThat(questions.answer(question).datasets())
                    .as(question)
                    .singleElement()
                    .satisfies(match -> {
                        assertThat(match.dataset().licenceNote()).isEqualTo("CC-BY-4.0: “" + words + "”");
                        assertThat(match.dataset().licenceWords()).isEqualTo(words);
                    });
        }
        assertThat(questions.answer("Does COCO allow commercial use?").datasets())
                .flatExtracting(Answer.Match::reasons)
                .extracting(Answer.Reason::text)
                .contains("Its licence is Creative Commons Attribution 4.0 (" + words
                        + "; source: terms of use of the project, as openly cited).");
    }

    @Test
    void givesAsManyDatasetsInWordsAsByTheFilterItNames() {
        Answer answer = questions.answer("retrieval with vision and text since 2018");

        String query = String.valueOf(answer.filterUrl()).replaceFirst("^[^?]*\\?", "");
        Filter filter = parameters.filter(FilterParametersTests.query(query));
        assertThat(answer.filterUrl()).isEqualTo(FilterUrl.of(filter));
        assertThat(search.find(ListRequest.of(filter, 200)).items())
                .extracting(DatasetSummary::slug)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(slugs(answer));
    }

    @Test
    void givesAReasonForEveryDatasetWhateverWasAsked() {
        for (String question : List.of(
                "audio",
                "vision+text",
                "real datasets of 2019",
                "CC-BY-4.0",
                "bounding boxes",
                "AudioSet",
                "captioning")) {
            assertThat(questions.answer(question).datasets())
                    .as(question)
                    .isNotEmpty()
                    .allSatisfy(match -> assertThat(match.reasons()).isNotEmpty());
        }
    }

    @Test
    void answersAboutOneDatasetOnly() {
        Answer answer = questions.answer("does AudioSet support Vision+Audio localization?");

        assertThat(answer.datasets()).isEmpty();
        assertThat(answer.nearMisses())
                .extracting(miss -> miss.dataset().slug())
                .containsExactly("audioset");
    }

    @Test
    void saysWhichYearANearMissIsOf() {
        Answer answer = questions.answer("audio-visual localization since 2020");

        assertThat(slugs(answer)).contains("llp").doesNotContain("ave");
        assertThat(answer.nearMisses())
                .filteredOn(miss -> miss.dataset().slug().equals("ave"))
                .singleElement()
                .satisfies(miss -> assertThat(miss.lacks()).containsExactly("the year 2020 or later: it is of 2018"));
    }

    @Test
    void givesExamplesWhereNothingWasUnderstood() {
        Answer answer = questions.answer("qwertz uiop");

        assertThat(answer.total()).isZero();
        assertThat(answer.filterUrl()).isNull();
        assertThat(answer.examples()).isNotEmpty();
        assertThat(answer.interpretation().unknown())
                .extracting(Interpretation.Unknown::word)
                .contains("qwertz", "uiop");
    }

    @Test
    void understandsItsOwnExamples() {
        assertThat(Questions.examples(Language.ENGLISH)).allSatisfy(example -> {
            Answer answer = questions.answer(example);
            assertThat(answer.interpretation().unknown()).isEmpty();
            assertThat(answer.datasets()).isNotEmpty();
        });
    }

    @Test
    void saysThatNoSuchTaskJoinsTheModalities() {
        Answer answer = questions.answer("localization datasets for Vision+Graph");

        assertThat(answer.interpretation().notes())
                .extracting(Interpretation.Note::message)
                .anyMatch(note -> note.contains("joins"));
        assertThat(slugs(answer)).contains("visual-genome");
    }

    private static List<String> slugs(Answer answer) {
        return answer.datasets().stream().map(match -> match.dataset().slug()).toList();
    }
}
