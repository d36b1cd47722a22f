package dev.modalium.search.question;

import dev.modalium.language.Language;
import dev.modalium.language.Said;
import dev.modalium.language.Texts;
import dev.modalium.vocabulary.Lexicon;
import dev.modalium.vocabulary.Vocabulary;
import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Reads a question in English or Chinese, without a model: the longest known names, in any order, make a filter.
@Component
public class QuestionParser {

    private static final int LONGEST = 2_000; // characters; no sentence of a person is longer
    private static final Said EXAMPLE = Said.of("example.localization");

    private final Vocabulary vocabulary;
    private final TaskModalities taskModalities;
    private final Siblings siblings;
    private final ToldTasks told;
    private final Wishes wishes;
    private final Repair repair;
    private final Unknowns unknowns;
    private final Compounds compounds;
    private final Clock clock;

    public QuestionParser(Vocabulary vocabulary, Clock clock) {
        this.vocabulary = vocabulary;
        this.taskModalities = new TaskModalities(vocabulary);
        this.siblings = new Siblings(vocabulary);
        this.told = new ToldTasks(vocabulary);
        this.wishes = new Wishes(vocabulary);
        this.repair = new Repair(vocabulary.lexicon(), wishes);
        this.unknowns = new Unknowns(vocabulary.lexicon().names(Scanner.ASKABLE));
        this.compounds = new Compounds(vocabulary.lexicon());
        this.clock = clock;
    }

    /// Reads a question and says in English how.
    public Question parse(String text, DatasetNames datasets) {
        return parse(text, datasets, Language.ENGLISH);
    }

    /// @param language in which is said how the question was read, whatever its own language is
    /// @throws UnusableQuestion if there is nothing in the question, or more than 2,000 characters
    public Question parse(String text, DatasetNames datasets, Language language) {
        require(text);
        Sentence written = sentence(text);
        List<Piece> pieces = pieces(written, datasets);
        var mending = new Mending(repair, datasets, sentence -> pieces(sentence, datasets));
        Sentence mended = mending.of(written, pieces);
        return question(mended, mended.mended().isEmpty() ? pieces : pieces(mended, datasets), datasets, language);
    }

    /// @throws UnusableQuestion if there is nothing in the question, or more than 2,000 characters
    public void require(String text) {
        if (text.isBlank()) {
            throw new UnusableQuestion(Said.of("unusable.question.empty", EXAMPLE));
        }
        if (text.length() > LONGEST) {
            throw new UnusableQuestion(Said.of("unusable.question.long", text.length(), LONGEST, EXAMPLE));
        }
    }

    private Sentence sentence(String text) {
        return new Sentence(text, compounds.apart(Lexicon.tokens(text)), Set.of());
    }

    private List<Piece> pieces(Sentence sentence, DatasetNames datasets) {
        NameSpans names = NameSpans.in(sentence, datasets);
        List<Piece> pieces = new OrdinaryNames(sentence, scanned(sentence, names)).left();
        return new OtherYears(sentence, names).joined(pieces);
    }

    private List<Piece> scanned(Sentence sentence, NameSpans names) {
        return new Scanner(vocabulary.lexicon(), told, wishes, sentence, names, Year.now(clock)).pieces();
    }

    private Question question(Sentence sentence, List<Piece> pieces, DatasetNames datasets, Language language) {
        var labels = new Labels(vocabulary, Texts.in(language));
        NameSpans names = NameSpans.in(sentence, datasets);
        Reading reading = reading(sentence, pieces, names, labels, text -> Optional.of(inFull(text, labels)));
        List<Interpretation.Part> parts = reading.parts();
        List<Interpretation.Unknown> unknown = unknowns.of(sentence, reading.leftOver(), datasets);
        List<Interpretation.Note> notes = reading.notes.all();
        String text = new Wording(labels).of(parts, unknown, notes, reading.ambiguities);
        return new Question(
                reading.filter(),
                reading.intent(),
                reading.sort(),
                new Interpretation(text, parts, unknown, notes, reading.ambiguities),
                new ReadWords(sentence, labels).of(pieces));
    }

    /// A part of a question, written in full, in which nothing is left out any more.
    private Reading inFull(String text, Labels labels) {
        Sentence sentence = sentence(text);
        NameSpans noNames = NameSpans.none(sentence);
        return reading(sentence, scanned(sentence, noNames), noNames, labels, _ -> Optional.empty());
    }

    private Reading reading(
            Sentence sentence,
            List<Piece> pieces,
            NameSpans names,
            Labels labels,
            Function<String, Optional<Reading>> inFull) {
        return new Reading(vocabulary, taskModalities, siblings, labels, sentence, pieces, names, inFull);
    }
}
