package dev.modalium.search.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.search.filter.Filter;
import dev.modalium.search.question.Interpretation.Note;
import dev.modalium.search.question.Interpretation.Part;
import dev.modalium.search.question.Interpretation.Unknown;
import dev.modalium.vocabulary.Lexicon;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.Token;
import dev.modalium.vocabulary.Vocabulary;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

/// Whatever is asked, each word of it is taken for something, has a note, is named as unknown, or only carries the
/// rest.
class AnyQuestionTests {

    private static final Vocabulary VOCABULARY = Vocabulary.load();
    private static final QuestionParser PARSER = new QuestionParser(VOCABULARY, Clock.systemUTC());
    private static final List<Set<String>> CARRYING = Stream.of(
                    Phrases.CARRYING,
                    Phrases.EITHER,
                    Phrases.NEGATING_BEHIND,
                    Phrases.BESIDE,
                    Phrases.ONLY,
                    UnknownRuns.HOLDING)
            .map(Phrases::words)
            .toList();
    private static final Compounds COMPOUNDS = new Compounds(VOCABULARY.lexicon());
    private static final Repair REPAIR = new Repair(VOCABULARY.lexicon(), new Wishes(VOCABULARY));
    private static final DatasetNames NAMES = new FewNames();

    @Property(tries = 500)
    void everyWordOfAnyTextIsAccountedFor(@ForAll @StringLength(min = 1, max = 200) String question) {
        everyWordIsAccountedFor(question);
    }

    @Property(tries = 500)
    void everyWordOfMixedWordsIsAccountedFor(@ForAll("mixtures") String question) {
        everyWordIsAccountedFor(question);
    }

    @Example
    void aLongWordThatIsMisspeltForFillingIsFillingAndAShortOneIsNamed() {
        everyWordIsAccountedFor("אMultimodal retrievalImage classification");
        assertThat(parse("mulitmodal datsets with audio").interpretation().unknown())
                .isEmpty();
        assertThat(parse("no talks with audio").interpretation().unknown())
                .extracting(Unknown::word)
                .containsExactly("talks");
    }

    @Example
    void negationsWithNothingBetweenThemAreNamed() {
        List.of("without excluding", "no no", "not without", "除了不含").forEach(AnyQuestionTests::everyWordIsAccountedFor);
    }

    @Property(tries = 200)
    void nothingThatIsNegatedIsDemanded(@ForAll("terms") String term, @ForAll("negations") String negation) {
        Interpretation interpretation = parse(negation + " " + term).interpretation();
        assertThat(interpretation.parts()).isNotEmpty();
        assertThat(parse(negation + " " + term).filter().clauses()).allMatch(Filter.Not.class::isInstance);
    }

    @Property(tries = 200)
    void whatIsExcludedBesideATaskStaysExcluded(
            @ForAll("terms") String term, @ForAll("negations") String negation, @ForAll("asked") String asked) {
        String question = asked + ", " + negation + " " + term;
        assertThat(parse(question).filter().clauses()).as(question).anyMatch(Filter.Not.class::isInstance);
    }

    @Provide
    Arbitrary<String> asked() {
        return Arbitraries.of(
                "Vision+Audio localization",
                "audio retrieval",
                "VQA",
                "视频描述",
                "image or video captioning",
                "audio, video");
    }

    private static void everyWordIsAccountedFor(String question) {
        if (question.isBlank()) {
            return;
        }
        Interpretation interpretation = parse(question).interpretation();
        List<String> named = new ArrayList<>();
        interpretation.parts().stream().map(Part::text).forEach(named::add);
        interpretation.notes().stream().map(Note::text).forEach(named::add);
        interpretation.unknown().stream().map(Unknown::word).forEach(named::add);
        assertThat(COMPOUNDS.apart(Lexicon.tokens(question)))
                .allMatch(token -> token.isSign()
                        || carries(token)
                        || (!interpretation.unknown().isEmpty() && negates(token))
                        || named.stream().anyMatch(text -> text.contains(token.text())));
    }

    /// A negation of what is unknown is not named beside it; no other may be lost.
    private static boolean negates(Token token) {
        return Phrases.NEGATING.words().contains(token.normal());
    }

    private static boolean carries(Token token) {
        return CARRYING.stream().anyMatch(words -> words.contains(token.normal())) || REPAIR.isFilling(token);
    }

    private static Question parse(String question) {
        return PARSER.parse(question, NAMES);
    }

    @Provide
    Arbitrary<String> mixtures() {
        Arbitrary<String> words = Arbitraries.oneOf(
                terms(),
                negations(),
                Arbitraries.of(
                        "or",
                        "和",
                        "+",
                        "/",
                        ",",
                        "的",
                        "datasets",
                        "数据集",
                        "2018",
                        "since 2020",
                        "like",
                        "AVE",
                        "at least 10",
                        "hours",
                        "超过",
                        "一万",
                        "largest",
                        "how many",
                        "compare",
                        "bigger",
                        "violin",
                        "containing",
                        "English",
                        "commercial use",
                        "from",
                        "to",
                        "生成",
                        "比",
                        "大",
                        "🎵",
                        "<b>"),
                Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(8),
                Arbitraries.strings().withCharRange('一', '龥').ofMinLength(1).ofMaxLength(4),
                Arbitraries.strings().withCharRange('א', 'ي').ofMinLength(1).ofMaxLength(4));
        return words.list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .flatMap(list -> Arbitraries.of("", " ").map(separator -> String.join(separator, list)));
    }

    @Provide
    Arbitrary<String> terms() {
        return Arbitraries.of(Stream.of(VOCABULARY.tasks(), VOCABULARY.modalities(), VOCABULARY.taskFamilies())
                .flatMap(List::stream)
                .map(Term::label)
                .flatMap(label -> Stream.of(label.en(), label.zh()))
                .toList());
    }

    @Provide
    Arbitrary<String> negations() {
        return Arbitraries.of("without", "no", "not", "except", "excluding", "不含", "没有", "无", "除了", "不需要");
    }
}
