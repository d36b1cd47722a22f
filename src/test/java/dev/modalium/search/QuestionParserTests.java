package dev.modalium.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.modalium.search.Interpretation.Kind;
import dev.modalium.search.Interpretation.Note;
import dev.modalium.search.Interpretation.Part;
import dev.modalium.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The parser over the real vocabulary, and a catalogue of a few names.
class QuestionParserTests {

    private static final Set<String> NAMES = Set.of("ave", "aist++", "musicavqa", "openimages", "mscoco");

    private final Vocabulary vocabulary = Vocabulary.load();
    private final QuestionParser parser = new QuestionParser(vocabulary, new TermLabels(vocabulary));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "which datasets support Vision+Audio localization",
                "localization datasets for Vision+Audio",
                "视觉+音频 定位",
                "AUDIO-VISUAL localisation",
                "audio and video localization",
                "哪些数据集支持视觉+音频定位",
                "Which audio/visual datasets can I use for localization?",
                "vision & sound localization",
                "有哪些音视频定位数据集？",
                "音频和视觉的定位",
                "定位任务：视觉、音频",
                "localization: sound plus vision, please",
                "which datasets support Vision Audio localization", // where a plus sign came as a space
                "哪些 datasets 支持 Vision+音频 localization",
            })
    void readsTheSameQuestionHoweverItIsPut(String question) {
        assertThat(url(question)).isEqualTo("/api/v1/datasets?pair=vision%2Baudio&task=localization");
        assertThat(parse(question).interpretation().unknown()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "", textBlock = """
            AVEL                                                    | task=audio-visual-event-localization
            audio-visual event localization datasets                | task=audio-visual-event-localization
            视听事件定位                                              | task=audio-visual-event-localization
            AVVP                                                    | task=audio-visual-video-parsing
            视觉声源定位用什么数据集                                    | task=visual-sound-source-localization
            datasets for visual grounding                           | task=visual-grounding
            指代表达理解                                              | task=referring-expression-comprehension
            video grounding                                         | task=temporal-activity-localization
            image captioning                                        | task=image-captioning
            VQA                                                     | task=visual-question-answering
            视觉问答数据集                                            | task=visual-question-answering
            text-to-motion                                          | task=text-to-motion
            舞蹈生成音乐                                              | task=music-generation-from-vision
            ASR                                                     | task=automatic-speech-recognition
            语音识别                                                  | task=automatic-speech-recognition
            lip reading datasets since 2018                         | task=lip-reading&year=2018-
            object detection from 2015 to 2020                      | task=object-detection&year=2015-2020
            2020年以后的目标检测数据集                                  | task=object-detection&year=2020-
            2015-2020年 图像描述                                      | task=image-captioning&year=2015-2020
            retrieval datasets before 2016                          | task=retrieval&year=-2015
            after 2019, retrieval                                   | task=retrieval&year=2020-
            real datasets                                           | nature=real
            合成数据集                                                | nature=synthetic
            synthetic point clouds                                  | modality=point-cloud&nature=synthetic
            真实或模拟                                                | nature=real
            music                                                   | modality=audio.music
            视频                                                      | modality=vision.video
            images and captions                                     | modality=text.caption&modality=vision.image&pair=vision%2Btext
            音乐、动作                                                 | modality=audio.music&pair=audio%2Bmotion
            vision+text retrieval                                   | pair=vision%2Btext&task=retrieval
            哪些数据集支持视觉+文本检索                                 | pair=vision%2Btext&task=retrieval
            Text + Vision                                           | pair=vision%2Btext
            vision, audio and text                                  | pair=audio%2Btext&pair=vision%2Baudio&pair=vision%2Btext
            datasets with bounding boxes                            | annotation=bounding-box
            带有边界框的数据集                                         | annotation=bounding-box
            keypoints annotations                                   | annotation=keypoints
            licensed under CC BY 4.0                                | licence=cc-by-4.0
            CC-BY-4.0 or MIT                                        | licence=cc-by-4.0&licence=mit
            detection with point clouds                             | modality=point-cloud&task=detection
            localisation, captioning                                | task=captioning&task=localization
            3D object detection                                     | task=3d-object-detection
            sign language                                           | modality=motion.sign-language
            optical flow datasets                                   | modality=optical-flow
            MUSIC-AVQA                                              | q=%22MUSIC-AVQA%22
            Open Images                                             | q=%22Open%20Images%22
            AIST++ music                                            | modality=audio.music&q=%22AIST%2B%2B%22
            """)
    void readsModalitiesTasksYearsAndTheRest(String question, String query) {
        assertThat(FilterUrl.query(parse(question).filter())).isEqualTo(query);
    }

    @Test
    void keepsTheWordsOfEachPart() {
        assertThat(parse("哪些数据集支持视觉+音频定位 since 2018").interpretation().parts())
                .containsExactly(
                        new Part("视觉+音频", Kind.PAIR, "vision+audio", "Vision+Audio", false),
                        new Part("定位", Kind.TASK_FAMILY, "localization", "Localization", false),
                        new Part("since 2018", Kind.YEAR, "2018-", "2018-", false));
    }

    @Test
    void namesWhatItDoesNotUnderstandWithTheNearestWords() {
        var interpretation = parse("localization of blorps with capt").interpretation();
        assertThat(interpretation.unknown())
                .extracting(Interpretation.Unknown::word)
                .containsExactly("blorps", "capt");
        assertThat(interpretation.text()).contains("“blorps”", "“capt”");
    }

    @Test
    void suggestsTheNearestKnownWords() {
        assertThat(parse("gruonding").interpretation().parts())
                .extracting(Part::slug)
                .containsExactly("grounding");
        assertThat(parse("vidio moton").interpretation().unknown()).isEmpty();
        assertThat(parse("segm3ntaton").interpretation().unknown())
                .singleElement()
                .satisfies(unknown -> assertThat(unknown.nearest()).contains("segmentation"));
    }

    @Test
    void mendsAClearMistakeAndSaysSo() {
        var interpretation = parse("audio-visual lokalization").interpretation();
        assertThat(interpretation.parts().getLast())
                .isEqualTo(new Part("lokalization", Kind.TASK_FAMILY, "localization", "Localization", true));
        assertThat(interpretation.text()).contains("“lokalization” was read as Localization");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            vision datasets without audio              | modality=vision             | without audio
            not audio, but video                       | modality=vision.video       | not audio
            video w/o audio or text                    | modality=vision.video       | w/o audio or text
            localization without audio, captioning     | task=captioning&task=localization | without audio
            is audio not needed for object detection   | task=object-detection       | audio not needed
            audio-free video                           | modality=vision.video       | audio-free
            video -audio                               | modality=vision.video       | -audio
            withuot audio, localization                | task=localization           | withuot audio
            不含音频的视频数据集                           | modality=vision.video       | 不含音频
            没有音频的视觉数据集                           | modality=vision             | 没有音频
            无音频的视频                                  | modality=vision.video       | 无音频
            音频除外的视觉数据集                           | modality=vision             | 音频除外
            没有标注的音频数据集                           | modality=audio              | 没有标注
            """)
    void leavesOutWhatIsNegatedAndSaysSo(String question, String query, String negated) {
        var parsed = parse(question);
        assertThat(FilterUrl.query(parsed.filter())).isEqualTo(query);
        assertThat(parsed.interpretation().notes()).extracting(Note::text).containsExactly(negated);
        assertThat(parsed.interpretation().text())
                .contains("“" + negated + "” is not applied: questions cannot exclude anything yet.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "non-commercial research",
                "no known copyright restrictions",
                "no licence stated",
                "not only audio but also video",
                "有没有音频数据集",
                "不仅有音频而且有视频",
                "无人机视频"
            })
    void takesNoPartOfANameOrAPhraseForANegation(String question) {
        var parsed = parse(question);
        assertThat(parsed.filter().isEverything()).isFalse();
        assertThat(parsed.interpretation().notes()).isEmpty();
    }

    @Test
    void saysThatAlternativesAreAllDemanded() {
        var parsed = parse("image captioning or visual question answering");
        assertThat(FilterUrl.query(parsed.filter())).isEqualTo("task=image-captioning&task=visual-question-answering");
        assertThat(parsed.interpretation().text())
                .contains(
                        "“image captioning or visual question answering” is read as “and”", "all of them are demanded");
        assertThat(parse("CC BY 4.0 or MIT, real or synthetic, AVE or MS COCO")
                        .interpretation()
                        .notes())
                .isEmpty();
    }

    @Test
    void readsATaskAsTheSiblingThatTakesInWhatIsNamed() {
        var parsed = parse("VQA with audio");
        assertThat(parsed.interpretation().parts())
                .extracting(Part::slug)
                .containsExactly("audio-visual-question-answering", "audio");
        assertThat(parsed.interpretation().notes())
                .containsExactly(new Note(
                        "VQA",
                        "“VQA” is read as audio-visual question answering, because visual question answering"
                                + " does not take in audio."));
    }

    @Test
    void saysThatMetricsAndLikenessCannotBeAskedFor() {
        assertThat(parse("video segmentation datasets like AVE evaluated by mIoU")
                        .interpretation()
                        .notes())
                .extracting(Note::text)
                .containsExactly("like AVE", "mIoU");
    }

    @Test
    void namesUnknownChineseWordsWhole() {
        assertThat(parse("中国火星探测的目标探测数据集").interpretation().unknown())
                .extracting(Interpretation.Unknown::word)
                .containsExactly("中国火星探测", "目标探测");
        assertThat(parse("目标探测").interpretation().unknown())
                .singleElement()
                .satisfies(unknown -> assertThat(unknown.nearest()).startsWith("目标检测"));
    }

    @Test
    void saysThatNothingWasUnderstood() {
        var parsed = parse("qwertz uiop 🤷");
        assertThat(parsed.filter().isEverything()).isTrue();
        assertThat(parsed.interpretation().text()).startsWith("Nothing in the question");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\t"})
    void refusesAnEmptyQuestion(String question) {
        assertThatThrownBy(() -> parse(question))
                .isInstanceOf(UnusableQuestion.class)
                .hasMessageContaining("empty");
    }

    @Test
    void refusesAQuestionOfTenThousandCharacters() {
        assertThatThrownBy(() -> parse("audio ".repeat(1_667)))
                .isInstanceOf(UnusableQuestion.class)
                .hasMessageContaining("10,002");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000\u0007audio\u0000",
                "++++",
                "→ & +",
                "🎵🎥",
                "'; drop table dataset; --",
                "2018 2020",
                "\ud83d"
            })
    void readsOddInputWithoutFailing(String question) {
        assertThat(parse(question).interpretation().text()).isNotEmpty();
    }

    private String url(String question) {
        return FilterUrl.of(parse(question).filter());
    }

    private QuestionParser.Parsed parse(String question) {
        return parser.parse(question, QuestionParserTests::known);
    }

    private static Set<String> known(Collection<String> names) {
        return names.stream().filter(NAMES::contains).collect(Collectors.toSet());
    }
}
