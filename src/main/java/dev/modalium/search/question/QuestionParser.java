package dev.modalium.search.question;

import dev.modalium.language.Language;
import dev.modalium.language.Said;
import dev.modalium.language.Texts;
import dev.modalium.vocabulary.Lexicon;
import dev.modalium.vocabulary.Vocabulary;
import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        Sentence written = new Sentence(text, compounds.apart(Lexicon.tokens(text)), Set.of());
        List<Piece> pieces = pieces(written, datasets);
        List<Integer> unknown = doubtful(written, pieces);
        Sentence mended = unknown.isEmpty() ? written : mendedIntoTerms(written, unknown, datasets);
        return read(mended, mended.mended().isEmpty() ? pieces : pieces(mended, datasets), datasets, language);
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

    /// The words that are not known, and a Chinese character beside one, which may be a part of it: 动作定为. So may one
    /// before a last character that would negate: 动作是别.
    private static List<Integer> doubtful(Sentence sentence, List<Piece> pieces) {
        List<Integer> doubtful = new ArrayList<>();
        for (int at = 0; at < pieces.size(); at++) {
            Piece piece = pieces.get(at);
            boolean beside = piece.isCarrier()
                    && at > 0
                    && (pieces.get(at - 1).isUnknown() || isBeforeLastNegation(sentence, pieces, at))
                    && HanRuns.isHan(sentence.textOf(piece));
            if (piece.length() == 1 && (piece.isUnknown() || beside) && !NumberBehind.isNumber(sentence, pieces, at)) {
                doubtful.add(piece.from());
            }
        }
        return doubtful;
    }

    private static boolean isBeforeLastNegation(Sentence sentence, List<Piece> pieces, int at) {
        boolean negation = at + 1 < pieces.size()
                && pieces.get(at + 1).meaning() instanceof Piece.Negation
                && pieces.get(at + 1).length() == 1;
        return negation
                && (at + 2 == pieces.size()
                        || !pieces.get(at + 2).isAsked()
                        || !sentence.gapBefore(pieces.get(at + 2).from()).isEmpty());
    }

    /// A word that mending would not turn into something to ask for stays as it was written, and is named.
    private Sentence mendedIntoTerms(Sentence written, List<Integer> unknown, DatasetNames datasets) {
        Sentence mended = repair.mended(written, unknown, datasets);
        if (mended.mended().isEmpty()) {
            return written;
        }
        Set<Integer> idle = pieces(mended, datasets).stream()
                .filter(piece -> piece.isUnknown()
                        || (piece.isCarrier()
                                && !repair.isFilling(written.tokens().get(piece.from()))))
                .flatMap(piece -> IntStream.range(piece.from(), piece.to()).boxed())
                .collect(Collectors.toSet());
        return idle.stream().noneMatch(mended.mended()::contains)
                ? mended
                : repair.mended(
                        written,
                        unknown.stream().filter(token -> !idle.contains(token)).toList(),
                        datasets);
    }

    private List<Piece> pieces(Sentence sentence, DatasetNames datasets) {
        NameSpans names = NameSpans.in(sentence, datasets);
        List<Piece> pieces = new Scanner(vocabulary.lexicon(), told, wishes, sentence, names, Year.now(clock)).pieces();
        return new OtherYears(sentence, names).joined(new OrdinaryNames(sentence, pieces).left());
    }

    private Question read(Sentence sentence, List<Piece> pieces, DatasetNames datasets, Language language) {
        var labels = new Labels(vocabulary, Texts.in(language));
        var reading = new Reading(
                vocabulary,
                taskModalities,
                siblings,
                labels,
                sentence,
                pieces,
                NameSpans.in(sentence, datasets),
                text -> inFull(text, labels));
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
    private Optional<Reading> inFull(String text, Labels labels) {
        Sentence sentence = new Sentence(text, compounds.apart(Lexicon.tokens(text)), Set.of());
        NameSpans noNames = NameSpans.none(sentence);
        var scanner = new Scanner(vocabulary.lexicon(), told, wishes, sentence, noNames, Year.now(clock));
        return Optional.of(new Reading(
                vocabulary,
                taskModalities,
                siblings,
                labels,
                sentence,
                scanner.pieces(),
                noNames,
                _ -> Optional.empty()));
    }
}
