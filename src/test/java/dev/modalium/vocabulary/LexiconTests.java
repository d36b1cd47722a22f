package dev.modalium.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTests {

    private final Vocabulary vocabulary = Vocabulary.load();
    private final Lexicon lexicon = vocabulary.lexicon();

    @Test
    void findsEveryTermByEachOfItsNames() {
        for (Term term : allTerms()) {
            List<String> names = new ArrayList<>(term.abbreviations());
            names.addAll(term.aliases());
            names.add(term.label().en());
            names.add(term.label().zh());
            for (String name : names) {
                assertThat(lexicon.lookup(name, term.context())).as(name).contains(term);
            }
        }
    }

    @Property
    void aLongNameIsFoundHoweverItIsWritten(@ForAll("tasks") Task task, @ForAll("separators") String separator) {
        String written = task.label().en().replaceAll("[ -]", separator).toUpperCase(Locale.ROOT);
        assertThat(lexicon.lookup(written, TermContext.TASK)).contains(task);
    }

    @Provide
    Arbitrary<Task> tasks() {
        return Arbitraries.of(Vocabulary.load().tasks());
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of(" ", "  ", "-", "_", "/", "\u2011");
    }

    @ParameterizedTest
    @CsvSource({
        "字幕, MODALITY, text.caption",
        "字幕, ANNOTATION_KIND, caption",
        "视频定位, TASK, temporal-activity-localization",
        "视觉定位, TASK, visual-grounding",
        "视觉接地, TASK, visual-grounding",
        "视觉基础, TASK, visual-grounding",
        "指代表达理解, TASK, referring-expression-comprehension",
        "视觉声源定位, TASK, visual-sound-source-localization",
        "可视声源定位, TASK, visual-sound-source-localization",
        "声源定位, TASK, sound-source-localization",
        "定位, TASK_FAMILY, localization",
        "视觉+音频, PAIR, vision+audio",
        "视觉+文字, PAIR, vision+text",
        "视觉+文本, PAIR, vision+text",
        "视听, PAIR, vision+audio",
        "音视频, PAIR, vision+audio",
        "图文, PAIR, image-text",
        "完整IOU, METRIC, ciou",
        "钢琴卷帘, REPRESENTATION, piano-roll",
        "钢琴卷轴, REPRESENTATION, piano-roll",
        "pianoroll, REPRESENTATION, piano-roll",
        "手语, MODALITY, motion.sign-language",
        "subtitles, MODALITY, text.transcript"
    })
    void resolvesTheWordsThatTranslatorsDisagreeAbout(String name, TermContext context, String slug) {
        assertThat(lexicon.lookup(name, context)).map(Term::slug).contains(slug);
    }

    @ParameterizedTest
    @CsvSource({
        "temporal action localisation, temporal-action-detection",
        "Audio Visual Event Localisations, audio-visual-event-localization",
        "colour_dialogue, ",
        "visual dialogue, visual-dialog",
        "audio-visual-speaker-diarisation, audio-visual-diarization",
        "ＡＶＥＬ, audio-visual-event-localization"
    })
    void foldsSpellings(String name, String slug) {
        assertThat(lexicon.lookup(name, TermContext.TASK).map(Term::slug).orElse(null))
                .isEqualTo(slug);
    }

    @Test
    void anAbbreviationThatIsAnOrdinaryWordCountsOnlyAsItIsWritten() {
        assertThat(lexicon.lookup("IS", TermContext.METRIC)).map(Term::slug).contains("inception-score");
        assertThat(lexicon.lookup("is")).isEmpty();
        assertThat(lexicon.lookup("mAP", TermContext.METRIC)).map(Term::slug).contains("mean-average-precision");
        assertThat(lexicon.lookup("a map")).isEmpty();
        assertThat(lexicon.lookup("spice")).isEmpty();
    }

    @Test
    void prefersTheLongerName() {
        assertThat(matches("which datasets support audio-visual event localization"))
                .containsExactly("audio-visual-event-localization");
        assertThat(matches("audio-visual localization")).containsExactly("vision+audio", "localization");
        assertThat(matches("text to image retrieval")).containsExactly("text-image-retrieval");
        assertThat(matches("audio→motion generation")).containsExactly("audio-to-motion", "generation");
        assertThat(matches("音频->动作")).containsExactly("audio-to-motion");
        assertThat(matches("motion & audio")).containsExactly("audio+motion");
        assertThat(matches("图像描述生成")).containsExactly("image-captioning");
    }

    @ParameterizedTest
    @CsvSource({
        "which datasets support Vision+Audio localization",
        "Which datasets support localisation of audio+vision?",
        "哪些数据集支持视觉+音频定位",
        "支持音频＋视频定位的数据集"
    })
    void findsPairAndFamilyInAQuestion(String question) {
        assertThat(matches(question)).containsExactlyInAnyOrder("vision+audio", "localization");
    }

    @Test
    void saysInWhichDirectionAPairOfWordsPoints() {
        NamedPair there =
                (NamedPair) lexicon.lookup("audio to motion", TermContext.PAIR).orElseThrow();
        NamedPair back = (NamedPair) lexicon.lookup("动作到音频", TermContext.PAIR).orElseThrow();
        assertThat(there.pair()).isEqualTo(back.pair()).isEqualTo(new ModalityPair("audio", "motion"));
        assertThat(there.directed()).isTrue();
        assertThat(List.of(there.first(), there.second())).containsExactly("audio", "motion");
        assertThat(List.of(back.first(), back.second())).containsExactly("motion", "audio");
    }

    @Test
    void listsAllNamesInTheFormInWhichTheyAreCompared() {
        assertThat(lexicon.names())
                .contains(Lexicon.fold("Visual Dialogues"), Lexicon.fold("音频到动作"), Lexicon.fold("Q&A"));
    }

    @Test
    void givesOneTermAContextInTheOrderOfContexts() {
        assertThat(lexicon.lookup("caption"))
                .extracting(Term::context)
                .containsExactly(TermContext.MODALITY, TermContext.ANNOTATION_KIND);
    }

    private List<String> matches(String sentence) {
        List<Token> tokens = Lexicon.tokens(sentence);
        List<String> found = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Match match = lexicon.longestMatch(tokens, at).orElse(null);
            if (match != null) {
                found.add(match.terms().getFirst().slug());
            }
            at = match == null ? at + 1 : match.to();
        }
        return found;
    }

    private List<Term> allTerms() {
        List<Term> terms = new ArrayList<>(vocabulary.modalities());
        terms.addAll(VocabularyFiles.onClassPath().read().pairs());
        terms.addAll(vocabulary.tasks());
        terms.addAll(vocabulary.taskFamilies());
        terms.addAll(vocabulary.annotationKinds());
        terms.addAll(vocabulary.licences());
        terms.addAll(vocabulary.metrics());
        terms.addAll(vocabulary.representations());
        return terms;
    }
}
