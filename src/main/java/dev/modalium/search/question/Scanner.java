package dev.modalium.search.question;

import dev.modalium.search.filter.Sort;
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
import java.util.function.Function;
import java.util.regex.Pattern;
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

    private static final Map<String, String> SHORT_FORMS = Map.of("avsr", "audio-visual speech recognition");

    private static final Pattern CLAUSE_END = Pattern.compile("[,，;；.。!！?？:：]");

    private static final Pattern DATE = Pattern.compile("\\d{4}|year|年", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile(
            "\\d|[一二两三四五六七八九十百千万亿]|hundred|thousand|dozen|[mb]illion|one|two|three|four|five|six|seven|eight|nine|ten"
                    + "|twelve|twenty|thirty|fifty|half an?|than an?|least an?|an? (?:hour|minute|day)",
            Pattern.CASE_INSENSITIVE);

    private static final String LANGUAGES = "languages";
    private static final int LONGEST_NAME = 40; // words, or Chinese characters
    private static final int SHORTEST_SHOUTED = 3; // letters
    private static final int LONGEST_CATEGORY = 4; // words, or Chinese characters
    private static final int LONGEST_MODALITY = 6; // words, or Chinese characters

    private final Lexicon lexicon;
    private final Inversions inversions;
    private final Wishes wishes;
    private final Sentence sentence;
    private final NameSpans names;
    private final Year today;
    private final String plain;
    private final boolean dated;
    private final boolean numbered;

    Scanner(Lexicon lexicon, Wishes wishes, Sentence sentence, NameSpans names, Year today) {
        this.lexicon = lexicon;
        this.inversions = new Inversions(lexicon);
        this.wishes = wishes;
        this.sentence = sentence;
        this.names = names;
        this.today = today;
        this.plain = sentence.plain();
        this.dated = DATE.matcher(plain).find();
        this.numbered = NUMBER.matcher(plain).find();
    }

    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < sentence.size()) {
            Piece piece = longestAt(at);
            pieces.addAll(spelledOut(piece));
            at = piece.to();
        }
        return pieces;
    }

    private Piece longestAt(int at) {
        Piece best = new Piece(at, at + 1, new Piece.Unknown());
        List<Optional<Piece>> candidates =
                List.of(years(at), wish(at), term(at), negation(at), grammar(at), name(at), amount(at), category(at));
        for (Optional<Piece> found : candidates) {
            if (found.isPresent() && isBetter(found.get(), best)) {
                best = found.get();
            }
        }
        return best;
    }

    /// What cannot be asked for gives way to a dataset: `COCO keypoints` is COCO with keypoints. So does a word in
    /// capitals, as the names of datasets are: `BEAT` is a dataset, and `beat` an annotation.
    private boolean isBetter(Piece piece, Piece best) {
        boolean dataset = piece.meaning() instanceof Piece.OfName
                && (best.meaning() instanceof Piece.NotAskable || (piece.length() >= best.length() && isShouted(best)));
        return dataset || best.isUnknown() || piece.length() > best.length();
    }

    /// Whether a word that is no abbreviation stands in capitals among others that do not.
    private boolean isShouted(Piece piece) {
        String text = sentence.textOf(piece);
        boolean others = piece.length() == sentence.size()
                || sentence.text().chars().anyMatch(c -> Character.isLowerCase(c) || Character.isIdeographic(c));
        return others
                && text.length() >= SHORTEST_SHOUTED
                && text.chars().allMatch(Character::isUpperCase)
                && piece.meaning() instanceof Piece.OfTerms(List<Term> terms)
                && terms.stream().noneMatch(term -> term.abbreviations().contains(text));
    }

    private Optional<Piece> years(int at) {
        if (!dated) {
            return Optional.empty();
        }
        return Years.at(plain, sentence.startWithSign(at), today)
                .map(found -> new Piece(at, tokenAfter(at, found.end()), new Piece.OfYears(found.years())));
    }

    private Optional<Piece> amount(int at) {
        if (!numbered || sentence.isBehindMinus(at) || isPartOfName(at)) {
            return Optional.empty(); // there is no negative number of anything
        }
        return Amounts.at(plain, sentence.startWithSign(at))
                .map(found -> {
                    int to = tokenAfter(at, found.end());
                    int term = to < sentence.size()
                            ? Stream.of(longestTerm(to), grammar(to))
                                    .flatMap(Optional::stream)
                                    .mapToInt(Piece::length)
                                    .max()
                                    .orElse(0)
                            : 0;
                    return new Measures(sentence, plain).piece(at, to, found, term);
                })
                .filter(piece ->
                        piece.meaning() instanceof Piece.OfQuantity || years(at).isEmpty());
    }

    /// `kinetics-400`: a number that a hyphen joins to the word before it counts nothing.
    private boolean isPartOfName(int at) {
        return at > 0
                && sentence.gapBefore(at).equals("-")
                && Character.isLetter(sentence.text().charAt(start(at) - 2))
                && Character.isDigit(sentence.text().charAt(start(at)));
    }

    private int start(int at) {
        return sentence.tokens().get(at).start();
    }

    private int tokenAfter(int at, int end) {
        int to = at + 1;
        while (to < sentence.size() && start(to) < end) {
            to++;
        }
        return to;
    }

    private Optional<Piece> wish(int at) {
        return wishes.at(sentence.tokens(), at).map(found -> new Piece(at, found.to(), found.meaning()));
    }

    /// The longest name; but what stands behind a sign that joins is a modality if it can be one, so that
    /// `Vision & Sound localization` does not fall apart into vision and sound localization.
    private Optional<Piece> term(int at) {
        Optional<Piece> joined = sentence.isBehindSign(at) ? modality(at) : Optional.empty();
        return joined.or(() -> longestTerm(at));
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
        List<Token> clause = sentence.tokens().subList(0, endOfClause(at));
        if (sentence.textOf(at, at + 1).equalsIgnoreCase(LANGUAGES)) {
            return Optional.empty(); // of which there are several, while language is text
        }
        Optional<Match> straight = lexicon.longestMatch(clause, at);
        return inversions
                .at(clause, at, straight)
                .or(() -> straight)
                .map(match -> {
                    List<Term> terms = match.terms().stream()
                            .filter(term -> ASKABLE.contains(term.context()))
                            .toList();
                    Piece.Meaning meaning =
                            terms.isEmpty() ? new Piece.NotAskable(match.terms().getFirst()) : new Piece.OfTerms(terms);
                    return new Piece(match.from(), match.to(), meaning);
                });
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
        return !gap.isBlank() && CLAUSE_END.matcher(gap).find();
    }

    /// A short form of several terms, such as `AVSR`, as one piece for each of them.
    private List<Piece> spelledOut(Piece piece) {
        String inFull =
                piece.isUnknown() ? SHORT_FORMS.get(sentence.textOf(piece).toLowerCase(Locale.ROOT)) : null;
        if (inFull == null) {
            return List.of(piece);
        }
        var whole = new Sentence(inFull, Lexicon.tokens(inFull), Set.of());
        return new Scanner(lexicon, wishes, whole, NameSpans.none(whole), today)
                .pieces().stream()
                        .map(part -> new Piece(piece.from(), piece.to(), part.meaning()))
                        .toList();
    }

    private Optional<Piece> negation(int at) {
        return phrase(Phrases.NEGATING_BEHIND, at, _ -> new Piece.Negation(true))
                .or(() -> hyphenatedFree(at))
                .or(() -> phrase(Phrases.NEGATING, at, _ -> new Piece.Negation(false)));
    }

    /// `audio-free`.
    private Optional<Piece> hyphenatedFree(int at) {
        boolean free = sentence.tokens().get(at).normal().equals("free")
                && sentence.gapBefore(at).equals("-");
        return free ? Optional.of(new Piece(at, at + 1, new Piece.Negation(true))) : Optional.empty();
    }

    /// The longest of the words that hold a sentence together; of equally long ones that which says most.
    private Optional<Piece> grammar(int at) {
        return Stream.of(
                        phrase(Phrases.INDIFFERENT, at, _ -> new Piece.Carrier()),
                        phrase(Phrases.ONLY, at, _ -> new Piece.Unknown()),
                        phrase(Phrases.EITHER, at, _ -> new Piece.Or()),
                        phrase(Phrases.BESIDE, at, name -> new Piece.Beside(Piece.Kinship.valueOf(name))),
                        phrase(Phrases.SORTING, at, name -> new Piece.Sorted(Sort.valueOf(name))),
                        phrase(Phrases.COUNTING, at, _ -> new Piece.Counting()),
                        phrase(Phrases.COMPARING, at, _ -> new Piece.Comparing()),
                        phrase(Phrases.CARRYING, at, _ -> new Piece.Carrier()))
                .flatMap(Optional::stream)
                .reduce((one, other) -> other.length() > one.length() ? other : one);
    }

    private Optional<Piece> phrase(Phrases phrases, int at, Function<String, Piece.Meaning> meaning) {
        return phrases.longestAt(sentence.tokens(), at)
                .map(found -> new Piece(at, found.to(), meaning.apply(found.meaning())));
    }

    /// The name of a dataset; but `COCO format` is about no dataset.
    private Optional<Piece> name(int at) {
        int to = names.endAt(at);
        if (to > 0 && sentence.isOnlyCompared(at)) {
            return Optional.of(new Piece(at, to, new Piece.Unknown()));
        }
        if (to > 0
                && to < sentence.size()
                && Phrases.FORMATS.longestAt(sentence.tokens(), to).isPresent()) {
            return Optional.of(new Piece(at, to + 1, new Piece.Unknown()));
        }
        return to < 0
                ? Optional.empty()
                : Optional.of(new Piece(
                        at,
                        to,
                        new Piece.OfName(
                                names.slugAt(at), sentence.textOf(at, to).replace("\"", ""))));
    }

    /// A category under the name that the catalogue counts it by, or one that most people would name.
    private Optional<Piece> category(int at) {
        Optional<Piece> known =
                phrase(KnownCategories.ALL, at, name -> new Piece.OfCategory(name, names.isCategory(name)));
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
