package dev.modalium.search.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.modalium.language.Language;
import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Filter.Has;
import dev.modalium.search.filter.FilterText;
import dev.modalium.search.question.Interpretation.Kind;
import dev.modalium.search.question.Interpretation.Meaning;
import dev.modalium.search.question.Interpretation.Note;
import dev.modalium.search.question.Interpretation.Part;
import dev.modalium.search.question.Interpretation.Unknown;
import dev.modalium.vocabulary.Vocabulary;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a question says of itself besides its filter, and questions that are none.
class QuestionParserTests {

    private final QuestionParser parser = new QuestionParser(Vocabulary.load(), Clock.systemUTC());
    private final DatasetNames names = new FewNames();

    @Test
    void saysWhichClauseEachPartBecame() {
        Filter task = new Has(Field.TASK, "localization@audio+vision");
        Filter boxes = new Has(Field.ANNOTATION, "bounding-box");
        assertThat(parse("哪些数据集支持视觉+音频定位 with bounding boxes").interpretation().parts())
                .containsExactly(
                        new Part(
                                "视觉+音频",
                                Kind.PAIR,
                                "vision+audio",
                                "Vision+Audio",
                                false,
                                task,
                                Filter.all(List.of(new Has(Field.TASK, "localization"), boxes))),
                        new Part(
                                "定位",
                                Kind.TASK_FAMILY,
                                "localization",
                                "Localization",
                                false,
                                task,
                                Filter.all(List.of(new Has(Field.PAIR, "vision+audio"), boxes))),
                        new Part(
                                "bounding boxes", Kind.ANNOTATION, "bounding-box", "Bounding box", false, boxes, task));
    }

    @Test
    void givesWhatIsLeftWithoutEachPartAsItWouldBeReadAlone() {
        assertThat(parse("VQA with audio since 2020 without text")
                        .interpretation()
                        .parts())
                .extracting(Part::label, part -> FilterText.of(part.others()))
                .containsExactly(
                        tuple(
                                "Audio-visual question answering",
                                "modality:audio AND year:2020.. AND NOT modality:text"),
                        tuple("Audio", "task:visual-question-answering AND year:2020.. AND NOT modality:text"),
                        tuple("2020 or later", "task:audio-visual-question-answering AND NOT modality:text"),
                        tuple("not Text", "task:audio-visual-question-answering AND year:2020.."));
    }

    @Test
    void saysOfEachWordWhatItWasTakenFor() {
        assertThat(parse("which blorps have audio but no text since 2020").words())
                .extracting(ReadWord::text, ReadWord::as, ReadWord::meaning)
                .containsExactly(
                        tuple("which", "carries the sentence", ""),
                        tuple("blorps", "unknown", ""),
                        tuple("have", "carries the sentence", ""),
                        tuple("audio", "term", "modality audio"),
                        tuple("but", "carries the sentence", ""),
                        tuple("no", "negation", ""),
                        tuple("text", "term", "modality text"),
                        tuple("since 2020", "years", "2020 or later"));
    }

    @Test
    void readsAModalityBesideATaskAsIfTheTaskHadBeenWrittenWithIt() {
        assertThat(asked("image or audio captioning")).isEqualTo("task:image-captioning OR task:audio-captioning");
        assertThat(asked("image, video or audio captioning"))
                .isEqualTo("task:image-captioning OR task:video-captioning OR task:audio-captioning");
        assertThat(asked("speech or emotion recognition"))
                .isEqualTo("task:automatic-speech-recognition OR task:emotion-recognition");
        assertThat(asked("music or video captioning"))
                .isEqualTo("(modality:audio.music AND task:captioning@audio) OR task:video-captioning");
        assertThat(asked("synthetic image or video captioning"))
                .isEqualTo("nature:synthetic AND (task:image-captioning OR task:video-captioning)");
    }

    @Test
    void saysThatAModalityIsAskedForByItselfWhereNoTaskIsLikeTheOneBesideIt() {
        assertThat(parse("video or lip reading").interpretation().notes())
                .extracting(Note::text)
                .containsExactly("video");
    }

    @Test
    void sharesTheSourceOrTheTargetOfADirectionBetweenAlternatives() {
        assertThat(asked("text or audio to video"))
                .isEqualTo("task:text-to-video-generation OR task:vision-generation-from-sound");
        assertThat(asked("根据视频或文本生成音乐"))
                .isEqualTo("task:music-generation-from-vision OR task:text-to-music-generation");
        assertThat(asked("text to speech or music"))
                .isEqualTo("(direction:text->audio AND modality:audio.speech) OR task:text-to-music-generation");
    }

    @Test
    void letsNoNegationReachIntoAlternatives() {
        String notBoth = "(modality:audio.music OR modality:audio.speech)"
                + " AND NOT (modality:audio.music AND modality:audio.speech)";
        assertThat(asked("either music or speech but not both")).isEqualTo(notBoth);
        assertThat(asked("音乐或语音，但不要两者都有")).isEqualTo(notBoth);
        assertThat(asked("音乐或语音除外")).isEqualTo("NOT modality:audio.music AND NOT modality:audio.speech");
    }

    @Test
    void keepsInAnAlternativeWhatIsSaidOfIt() {
        assertThat(asked("more than 100k images or videos")).isEqualTo("images:100001.. OR videos:100001..");
        assertThat(asked("more than 1 million images or 100 hours of video"))
                .isEqualTo("images:1000001.. OR (hours:100.. AND modality:vision.video)");
        assertThat(asked("videos with audio, or text with motion"))
                .isEqualTo("(modality:vision.video AND modality:audio) OR (modality:text AND modality:motion)");
        assertThat(asked("audio, video, or text"))
                .isEqualTo("modality:audio OR modality:vision.video OR modality:text");
    }

    private String asked(String question) {
        return FilterText.of(parse(question).filter());
    }

    @Test
    void saysThatAWordIsReadAsACategoryWhereNothingElseSaysSo() {
        var counted =
                parser.parse("audio of a violin or a cello", new StarterNames()).interpretation();
        assertThat(counted.notes()).isEmpty();
        assertThat(parser.parse("violin and audio", new StarterNames())
                        .interpretation()
                        .notes())
                .containsExactly(new Note("violin", "“violin” is read as the category violin."));
    }

    @Test
    void takesACategoryThatNothingSaysIsOneOnlyFromTheCatalogue() {
        assertThat(parse("violin and audio").interpretation().unknown())
                .extracting(Unknown::word)
                .containsExactly("violin");
    }

    @Test
    void knowsTheNamesOfDatasetsInCapitalsFromOrdinaryWords() {
        DatasetNames starter = new StarterNames();
        assertThat(parser.parse("tell me about BEAT", starter).filter()).isEqualTo(new Filter.Named("beat"));
        assertThat(parser.parse("music with beats", starter).filter().clauses())
                .contains(new Has(Field.ANNOTATION, "beat"));
        assertThat(parser.parse("grid search", starter).filter().isEverything()).isTrue();
        assertThat(parser.parse("COCO format", starter).filter().isEverything()).isTrue();
    }

    @Test
    void showsNegationsAndAlternativesInTheTextOfTheirParts() {
        assertThat(parse("images or video without audio or speech")
                        .interpretation()
                        .parts())
                .extracting(Part::text, Part::label)
                .containsExactly(
                        tuple("images or video", "Image or Video"),
                        tuple("without audio or speech", "not Audio and not Speech"));
    }

    @Test
    void namesWhatElseAWordCanMean() {
        assertThat(parse("localization").interpretation().ambiguities())
                .singleElement()
                .satisfies(ambiguity -> {
                    assertThat(ambiguity.taken())
                            .isEqualTo(new Meaning(Kind.TASK_FAMILY, "localization", "Localization"));
                    assertThat(ambiguity.others())
                            .extracting(Meaning::slug)
                            .contains("temporal-localization", "spatial-localization", "grounding");
                });
        assertThat(parse("OCR").interpretation().text()).contains("“OCR” was taken for", "it can also mean OCR text");
        assertThat(parse("Vision+Audio localization").interpretation().ambiguities())
                .isEmpty();
    }

    @Test
    void mendsAClearMistakeAndSaysSo() {
        var interpretation = parse("audio-visual lokalization").interpretation();
        assertThat(interpretation.parts().getLast().repaired()).isTrue();
        assertThat(interpretation.text()).contains("“lokalization” was read as Localization");
    }

    @Test
    void suggestsTheNearestNamesForWhatItDoesNotKnow() {
        assertThat(parse("segm3ntaxoon").interpretation().unknown())
                .singleElement()
                .satisfies(unknown -> assertThat(unknown.nearest()).contains("segmentation"));
        assertThat(parse("目标探索").interpretation().unknown())
                .singleElement()
                .satisfies(unknown -> assertThat(unknown.nearest()).contains("目标检测"));
    }

    @Test
    void saysInChineseWhatItReadInEnglish() {
        var interpretation =
                parser.parse("VQA with audio by mIoU", names, Language.CHINESE).interpretation();

        assertThat(interpretation.text())
                .contains("“VQA”理解为", "因为视觉问答不以音频为输入。", "“mIoU”是评价指标，不能按评价指标查找数据集。")
                .doesNotContainPattern("[a-z]{3,} [a-z]{3,}");
        assertThat(interpretation.parts())
                .extracting(Part::slug)
                .isEqualTo(parse("VQA with audio by mIoU").interpretation().parts().stream()
                        .map(Part::slug)
                        .toList());
    }

    @Test
    void readsATaskAsTheSiblingThatTakesInWhatIsNamed() {
        assertThat(parse("VQA with audio").interpretation().notes())
                .containsExactly(new Note(
                        "VQA",
                        "“VQA” is read as audio-visual question answering, because visual question answering"
                                + " does not take in audio."));
    }

    @Test
    void saysWhereNoTaskJoinsTheModalities() {
        assertThat(parse("audio-visual captioning").interpretation().notes())
                .extracting(Note::message)
                .containsExactly("No task of “captioning” joins vision and audio, so each is asked of the dataset by"
                        + " itself.");
    }

    @Test
    void saysThatMetricsAndRepresentationsCannotBeAskedFor() {
        assertThat(parse("video segmentation by mIoU with mel spectrogram")
                        .interpretation()
                        .notes())
                .extracting(Note::text)
                .containsExactly("mIoU", "mel spectrogram");
    }

    @Test
    void saysThatNothingWasUnderstood() {
        var question = parse("qwertz uiop 🤷");
        assertThat(question.filter().isEverything()).isTrue();
        assertThat(question.interpretation().text()).startsWith("Nothing in the question");
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
                "\ud83d",
                "<script>alert(1)</script>",
                "+title:\"audio OR (text~2 AND [a TO z])^4 \\ *?",
                "\"unbalanced 'quotes",
                "صوت و صورة",
                "\u202eaudio\u202c \u200bvideo",
                "at least 99999999999999999999 hours since 9999",
                "more than 0 hours, less than 0 images, 0-0 hours",
                "between 20 and 10 hours",
                "-1 hours of 1e999 images",
                "in the last 99 years",
                "not not without no except audio",
                "or or and or",
                "like bigger than built on compare how many largest",
                "比大比小像",
                "100100100100100100100100100亿万亿小时"
            })
    void readsOddInputWithoutFailing(String question) {
        assertThat(parse(question).interpretation().text()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(", "not ", "a or ", "without audio, ", "一", "9", "video/", "or", "zqxjkv ", "bigger than AVE "
            })
    void readsTheLongestQuestionsInBoundedTime(String part) {
        String question = part.repeat(2_000 / part.length());
        assertTimeout(Duration.ofSeconds(5), () -> parse(question));
    }

    @Test
    void readsDeepNestingAsOrdinaryText() {
        assertThat(parse("(".repeat(900) + "audio" + ")".repeat(900)).filter())
                .isEqualTo(new Has(Field.MODALITY, "audio"));
    }

    @Test
    void saysThatWhatIsConcededIsNotAskedFor() {
        Question conceded = parse("videos, non-commercial is fine");

        assertThat(Printed.of(conceded.filter())).isEqualTo("modality:vision.video");
        assertThat(conceded.interpretation().notes())
                .extracting(Interpretation.Note::text)
                .containsExactly("non-commercial is fine");
    }

    @Test
    void marksAChineseNameWithAWrongCharacterAsRepaired() {
        assertThat(parse("目标检侧").interpretation().parts()).singleElement().satisfies(part -> {
            assertThat(part.slug()).isEqualTo("object-detection");
            assertThat(part.repaired()).isTrue();
        });
    }

    @Test
    void namesAbsurdNumbersAsUnknown() {
        assertThat(parse("at least 99999999999999999999 hours of video since 9999")
                        .interpretation()
                        .unknown())
                .extracting(Unknown::word)
                .containsExactly("99999999999999999999 hours", "9999");
    }

    @Test
    void narrowsTheOnlyPairAndAsksForTheRestWithoutIt() {
        assertThat(parse("vision+text synchronised").interpretation().parts())
                .extracting(Part::slug, part -> FilterText.of(part.filter()), part -> FilterText.of(part.others()))
                .containsExactly(
                        tuple("vision+text", "pair:vision+text@synchronised", "relation:synchronised"),
                        tuple("synchronised", "pair:vision+text@synchronised", "pair:vision+text"));
        assertThat(FilterText.of(
                        parse("vision+audio localization, synchronised").filter()))
                .contains("pair:vision+audio@synchronised", "task:localization@audio+vision");
        assertThat(FilterText.of(parse("speech synchronised").filter())).contains("relation:synchronised");
    }

    @Test
    void saysWhereDatasetsOfWhichNothingIsKnownAreAmongTheAnswers() {
        assertThat(notes("speech not in English"))
                .containsExactly("“not in English” leaves in the datasets of which the language is not known.");
        assertThat(notes("not under MIT")).hasSize(1);
        assertThat(notes("images that are not synthetic")).hasSize(1);
        assertThat(notes("redistribution not allowed"))
                .containsExactly(
                        "“redistribution not allowed” leaves in the datasets of which the licence is not known.");
        assertThat(notes("not for commercial use"))
                .singleElement()
                .asString()
                .contains("forbids commercial use", "not known");
        assertThat(notes("images without audio")).isEmpty();
    }

    @Test
    void saysThatWhatATaskIsCalledCanAlsoBeADataset() {
        var avqa = parser.parse("AVQA", new StarterNames()).interpretation();
        assertThat(avqa.ambiguities()).singleElement().satisfies(ambiguity -> {
            assertThat(ambiguity.taken().kind()).isEqualTo(Kind.TASK);
            assertThat(ambiguity.others()).contains(new Meaning(Kind.NAME, "avqa", "AVQA"));
        });
        assertThat(parser.parse("licence of AVQA", new StarterNames()).filter()).isEqualTo(new Filter.Named("avqa"));
    }

    @Test
    void namesTheLengthOfSingleItemsAsNotKnown() {
        assertThat(parse("videos longer than 2 hours").interpretation().unknown())
                .extracting(Unknown::word)
                .containsExactly("longer than 2 hours");
        assertThat(parse("videos up to 30 seconds long").interpretation().unknown())
                .extracting(Unknown::word)
                .containsExactly("up to 30 seconds long");
    }

    @Test
    void saysMoreThanWhereABoundIsAThousandthMore() {
        assertThat(parse("more than 10 hours of speech").interpretation().parts())
                .extracting(Part::label)
                .containsExactly("more than 10 hours", "Speech");
        assertThat(parser.parse("不到10小时", names, Language.CHINESE)
                        .interpretation()
                        .parts())
                .extracting(Part::label)
                .containsExactly("不到10小时");
    }

    @Test
    void saysThatDatasetsAreNotComparedByYear() {
        var newer = parse("datasets newer than AVE").interpretation();
        assertThat(newer.unknown()).isEmpty();
        assertThat(newer.notes()).extracting(Note::text).containsExactly("newer than AVE");
        assertThat(parse("dance").interpretation().notes())
                .extracting(Note::text)
                .containsExactly("dance");
    }

    private List<String> notes(String question) {
        return parse(question).interpretation().notes().stream()
                .map(Note::message)
                .toList();
    }

    private Question parse(String question) {
        return parser.parse(question, names);
    }
}
