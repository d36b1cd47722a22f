package dev.modalium.search.question;

import dev.modalium.vocabulary.Lexicon;
import dev.modalium.vocabulary.Match;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.TermContext;
import dev.modalium.vocabulary.Token;
import java.time.Year;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Cuts a sentence into pieces, from left to right, always the longest that means something.
final class Scanner {

    /// What datasets can be asked for by; metrics and representations are not among it.
    static final Set<TermContext> ASKABLE = EnumSet.of(
            TermContext.MODALITY,
            TermContext.PAIR,
            TermContext.TASK,
            TermContext.TASK_FAMILY,
            TermContext.ANNOTATION_KIND,
            TermContext.LICENCE);

    private static final Map<String, String> SHORT_FORMS =
            Map.of("avsr", "audio-visual speech recognition", "sed", "sound event detection");

    private static final String LISTED = "、";
    private static final String LANGUAGES = "languages";
    private static final int LONGEST_NAME = 40; // words, or Chinese characters
    private static final int SHORTEST_SHOUTED = 3; // letters
    private static final int LONGEST_CATEGORY = 4; // words, or Chinese characters
    private static final int LONGEST_MODALITY = 6; // words, or Chinese characters

    private final Lexicon lexicon;
    private final ToldTasks told;
    private final Inversions inversions;
    private final ListedObjects listed;
    private final Wishes wishes;
    private final Sentence sentence;
    private final NameSpans names;
    private final Year today;
    private final Figures figures;
    private final Grammar grammar;
    private final NamesMeant meant;
    private boolean taskBefore; // the last piece, so that those of a list are tasks as well

    Scanner(Lexicon lexicon, ToldTasks told, Wishes wishes, Sentence sentence, NameSpans names, Year today) {
        this.lexicon = lexicon;
        this.told = told;
        this.inversions = new Inversions(lexicon);
        this.listed = new ListedObjects(inversions, sentence);
        this.wishes = wishes;
        this.sentence = sentence;
        this.names = names;
        this.today = today;
        this.figures = new Figures(sentence, today);
        this.grammar = new Grammar(sentence);
        this.meant = new NamesMeant(sentence, names);
    }

    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < sentence.size()) {
            taskBefore = !pieces.isEmpty() && pieces.getLast().isTask();
            Piece piece = longestAt(at);
            pieces.addAll(spelledOut(piece));
            at = piece.to();
        }
        return pieces;
    }

    private Piece longestAt(int at) {
        Piece best = new Piece(at, at + 1, new Piece.Unknown());
        List<Optional<Piece>> candidates = List.of(
                figures.years(at),
                wish(at),
                term(at),
                told.at(sentence, at)
                        .map(found -> new Piece(at, found.to(), new Piece.OfTerms(List.of(found.task()), true))),
                grammar.negation(at),
                grammar.word(at),
                name(at),
                figures.amount(at, this::lengthOfName),
                category(at));
        for (Optional<Piece> found : candidates) {
            if (found.isPresent() && isBetter(found.get(), best)) {
                best = found.get();
            }
        }
        return best.isCarrier() ? beforeName(best) : beforeTask(best);
    }

    /// In `有关系标注` the filling ends where a name begins that goes on behind it, unless one begins right behind it.
    private Piece beforeName(Piece filling) {
        if (!HanRuns.isHan(sentence.textOf(filling))) {
            return filling;
        }
        int behind = filling.to() < sentence.size() ? filling.to() + lengthOfTerm(filling.to()) : filling.to();
        return IntStream.range(filling.from() + 1, filling.to())
                .filter(at -> at + lengthOfTerm(at) > behind)
                .filter(at -> Phrases.CARRYING.contains(sentence.tokens().subList(filling.from(), at)))
                .mapToObj(at -> new Piece(filling.from(), at, new Piece.Carrier()))
                .findFirst()
                .orElse(filling);
    }

    /// `文本描述生成` is of text, and no generation of descriptions: a modality ends where a task begins that goes on
    /// behind it.
    private Piece beforeTask(Piece piece) {
        boolean modality = piece.term(TermContext.MODALITY).isPresent() && HanRuns.isHan(sentence.textOf(piece));
        return IntStream.range(piece.from() + 1, modality ? piece.to() : piece.from() + 1)
                .filter(at -> longestTerm(at).filter(Piece::isTask).stream().anyMatch(task -> task.to() > piece.to()))
                .mapToObj(at -> modality(piece.from(), at))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(piece);
    }

    private Optional<Piece> modality(int from, int to) {
        return lexicon.lookup(sentence.textOf(from, to), TermContext.MODALITY)
                .map(term -> new Piece(from, to, new Piece.OfTerms(List.of(term))));
    }

    private int lengthOfTerm(int at) {
        return longestTerm(at).filter(Piece::isAsked).map(Piece::length).orElse(0);
    }

    /// What cannot be asked for gives way to a dataset: `COCO keypoints` is COCO with keypoints. So does a word in
    /// capitals, as the names of datasets are: `BEAT` is a dataset, and `beat` an annotation.
    private boolean isBetter(Piece piece, Piece best) {
        boolean dataset = piece.meaning() instanceof Piece.OfName
                && ((piece.length() >= best.length() && best.isTask() && meant.isMeant(piece.from(), piece.to()))
                        || best.meaning() instanceof Piece.NotAskable
                        || (piece.length() >= best.length() && isShouted(best)));
        return dataset || best.isUnknown() || piece.length() > best.length();
    }

    /// Whether a word that is no abbreviation stands in capitals, among others that do not or that are names.
    private boolean isShouted(Piece piece) {
        String text = sentence.textOf(piece);
        boolean others = piece.length() == sentence.size()
                || isBesideName(piece)
                || sentence.text().chars().anyMatch(c -> Character.isLowerCase(c) || Character.isIdeographic(c));
        return others
                && text.length() >= SHORTEST_SHOUTED
                && text.chars().allMatch(Character::isUpperCase)
                && piece.meaning() instanceof Piece.OfTerms(List<Term> terms, boolean _)
                && terms.stream().noneMatch(term -> term.abbreviations().contains(text));
    }

    /// In `AVE, LLP, MUSIC` a name ends before the last comma.
    private boolean isBesideName(Piece piece) {
        return (isBehindComma(piece.from())
                        && IntStream.range(0, piece.from()).anyMatch(at -> names.endAt(at) == piece.from()))
                || (piece.to() < sentence.size() && isBehindComma(piece.to()) && names.endAt(piece.to()) > piece.to());
    }

    private boolean isBehindComma(int at) {
        return PieceList.COMMA.matcher(sentence.gapBefore(at)).matches();
    }

    private Optional<Piece> wish(int at) {
        return wishes.at(sentence.tokens(), at).map(found -> new Piece(at, found.to(), found.meaning()));
    }

    /// The longest name; but what stands behind a sign that joins is a modality if it can be one, so that
    /// `Vision & Sound localization` does not fall apart into vision and sound localization.
    private Optional<Piece> term(int at) {
        boolean task = taskBefore
                && isBehindComma(at)
                && longestTerm(at).filter(Piece::isTask).isPresent();
        boolean single = !task
                && sentence.isBehindSign(at)
                && listed.at(clauseFrom(at), at, Optional.empty()).isEmpty();
        Optional<Piece> joined = single || isListedPair(at) ? modality(at) : Optional.empty();
        return joined.or(() -> longestTerm(at));
    }

    /// `图像、文本` are two of a list, of which any may be enough.
    private boolean isListedPair(int at) {
        return sentence.text().contains(LISTED)
                && longestTerm(at)
                        .filter(piece -> piece.term(TermContext.PAIR).isPresent())
                        .filter(piece -> sentence.textOf(piece).contains(LISTED))
                        .isPresent();
    }

    private int lengthOfName(int at) {
        return Stream.of(longestTerm(at), grammar.word(at))
                .flatMap(Optional::stream)
                .mapToInt(Piece::length)
                .max()
                .orElse(0);
    }

    private Optional<Piece> modality(int at) {
        for (int to = Math.min(sentence.size(), at + LONGEST_MODALITY); to > at; to--) {
            Optional<Term> term = lexicon.lookup(sentence.textOf(at, to), TermContext.MODALITY);
            if (term.isPresent()) {
                return Optional.of(new Piece(at, to, new Piece.OfTerms(List.of(term.get()))));
            }
        }
        return Optional.empty();
    }

    private Optional<Piece> longestTerm(int at) {
        List<Token> clause = clauseFrom(at);
        if (sentence.textOf(at, at + 1).equalsIgnoreCase(LANGUAGES)) {
            return Optional.empty(); // of which there are several, while language is text
        }
        Optional<Match> straight = lexicon.longestMatch(clause, at);
        Optional<Match> longest = listed.at(clause, at, straight)
                .or(() -> inversions.at(clause, at, straight))
                .or(() -> straight)
                .or(() -> new Dimensions(lexicon, clause).at(at));
        return longest.map(match -> {
            List<Term> terms = match.terms().stream()
                    .filter(term -> ASKABLE.contains(term.context()))
                    .toList();
            Piece.Meaning meaning =
                    terms.isEmpty() ? new Piece.NotAskable(match.terms().getFirst()) : new Piece.OfTerms(terms);
            return new Piece(match.from(), match.to(), meaning);
        });
    }

    private List<Token> clauseFrom(int at) {
        return sentence.tokens().subList(0, endOfClause(at));
    }

    /// No name goes on behind a comma or a full stop: `without audio, captioning` is not about audio captioning.
    private int endOfClause(int at) {
        int end = at + 1;
        while (end < sentence.size() && end < at + LONGEST_NAME && !endsClause(sentence.gapBefore(end))) {
            end++;
        }
        return end;
    }

    private static boolean endsClause(String gap) {
        return !gap.isBlank() && PieceList.BREAK.matcher(gap).find();
    }

    /// A short form of several terms, such as `AVSR`, as one piece for each of them.
    private List<Piece> spelledOut(Piece piece) {
        String inFull =
                piece.isUnknown() ? SHORT_FORMS.get(sentence.textOf(piece).toLowerCase(Locale.ROOT)) : null;
        if (inFull == null) {
            return List.of(piece);
        }
        var whole = new Sentence(inFull, Lexicon.tokens(inFull), Set.of());
        return new Scanner(lexicon, told, wishes, whole, NameSpans.none(whole), today)
                .pieces().stream()
                        .map(part -> new Piece(piece.from(), piece.to(), part.meaning()))
                        .toList();
    }

    /// The name of a dataset; but `COCO format` is about no dataset.
    private Optional<Piece> name(int at) {
        int to = names.endAt(at);
        if (to > 0 && sentence.isOnlyCompared(at)) {
            return Optional.of(new Piece(at, to, new Piece.Unknown()));
        }
        if (to > 0
                && to < sentence.size()
                && grammar.word(to)
                        .filter(piece -> piece.meaning() instanceof Piece.Beside)
                        .isEmpty()) {
            Optional<Phrases.Found> format = Phrases.FORMATS.longestAt(sentence.tokens(), to);
            if (format.isPresent()) {
                return Optional.of(new Piece(at, format.get().to(), new Piece.Unknown()));
            }
        }
        return to < 0
                ? Optional.empty()
                : Optional.of(new Piece(at, to, new Piece.OfName(names.slugAt(at), names.nameAt(at))));
    }

    /// A category under the name that the catalogue counts it by, or one that most people would name.
    private Optional<Piece> category(int at) {
        Optional<Piece> known =
                grammar.phrase(KnownCategories.ALL, at, name -> new Piece.OfCategory(name, names.isCategory(name)));
        for (int to = Math.min(sentence.size(), at + LONGEST_CATEGORY); to > at; to--) {
            String name = sentence.textOf(at, to).toLowerCase(Locale.ROOT);
            int end = to;
            if (names.isCategory(name) && known.stream().noneMatch(piece -> piece.to() >= end)) {
                return Optional.of(new Piece(at, to, new Piece.OfCategory(name, true)));
            }
        }
        return known;
    }
}
