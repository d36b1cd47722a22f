package dev.modalium.search;

import dev.modalium.vocabulary.Lexicon;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.TermContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

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

    private static final int LONGEST_NAME = 40; // words, or Chinese characters
    private static final int LONGEST_MODALITY = 6; // words, or Chinese characters

    private final Lexicon lexicon;
    private final Sentence sentence;
    private final Map<Integer, Integer> names;
    private final String halfWidth;

    /// @param names from the token with which a dataset's name begins to the one after its end
    Scanner(Lexicon lexicon, Sentence sentence, Map<Integer, Integer> names) {
        this.lexicon = lexicon;
        this.sentence = sentence;
        this.names = names;
        this.halfWidth = sentence.halfWidth();
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
        for (Optional<Piece> found :
                List.of(years(at), nature(at), term(at), negation(at), joining(at), carrier(at), name(at))) {
            if (found.isPresent() && isBetter(found.get(), best)) {
                best = found.get();
            }
        }
        return best;
    }

    /// What cannot be asked for gives way to a dataset: `COCO keypoints` is COCO with keypoints.
    private static boolean isBetter(Piece piece, Piece best) {
        boolean dataset = piece.meaning() instanceof Piece.OfName && best.meaning() instanceof Piece.NotAskable;
        return dataset || best.isUnknown() || piece.length() > best.length();
    }

    private Optional<Piece> years(int at) {
        return Years.at(halfWidth, sentence.tokens().get(at).start())
                .map(found -> new Piece(at, tokenAfter(at, found.end()), new Piece.OfYears(found.years())));
    }

    private int tokenAfter(int at, int end) {
        int to = at + 1;
        while (to < sentence.size() && sentence.tokens().get(to).start() < end) {
            to++;
        }
        return to;
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
        return lexicon.longestMatch(sentence.tokens().subList(0, endOfClause(at)), at)
                .flatMap(match -> {
                    List<Term> terms = match.terms().stream()
                            .filter(term -> ASKABLE.contains(term.context()))
                            .toList();
                    Piece.Meaning meaning =
                            terms.isEmpty() ? new Piece.NotAskable(match.terms().getFirst()) : new Piece.OfTerms(terms);
                    return Optional.of(new Piece(match.from(), match.to(), meaning));
                });
    }

    /// No name goes on behind a comma or a full stop: `without audio, captioning` is not about audio captioning.
    private int endOfClause(int at) {
        int end = at + 1;
        while (end < sentence.size()
                && end < at + LONGEST_NAME
                && !CLAUSE_END.matcher(sentence.gapBefore(end)).find()) {
            end++;
        }
        return end;
    }

    /// A short form of several terms, such as `AVSR`, as one piece for each of them.
    private List<Piece> spelledOut(Piece piece) {
        String inFull = SHORT_FORMS.get(sentence.textOf(piece).toLowerCase(Locale.ROOT));
        if (inFull == null || !piece.isUnknown()) {
            return List.of(piece);
        }
        var whole = new Sentence(inFull, Lexicon.tokens(inFull), Set.of());
        return new Scanner(lexicon, whole, Map.of())
                .pieces().stream()
                        .map(part -> new Piece(piece.from(), piece.to(), part.meaning()))
                        .toList();
    }

    private Optional<Piece> negation(int at) {
        return phrase(Phrases.NEGATING_BEHIND, at)
                .map(found -> new Piece(at, found.to(), new Piece.Negation(true)))
                .or(() -> hyphenatedFree(at))
                .or(() -> phrase(Phrases.NEGATING, at)
                        .map(found -> new Piece(at, found.to(), new Piece.Negation(false))));
    }

    /// `audio-free`.
    private Optional<Piece> hyphenatedFree(int at) {
        boolean free = sentence.tokens().get(at).normal().equals("free")
                && sentence.gapBefore(at).equals("-");
        return free ? Optional.of(new Piece(at, at + 1, new Piece.Negation(true))) : Optional.empty();
    }

    private Optional<Piece> joining(int at) {
        return phrase(Phrases.EITHER, at)
                .map(found -> new Piece(at, found.to(), new Piece.Or()))
                .or(() -> phrase(Phrases.ALIKE, at).map(found -> new Piece(at, found.to(), new Piece.Like())));
    }

    private Optional<Piece> carrier(int at) {
        return phrase(Phrases.CARRYING, at).map(found -> new Piece(at, found.to(), new Piece.Carrier()));
    }

    private Optional<Piece> nature(int at) {
        return phrase(Phrases.NATURE, at).map(found -> new Piece(at, found.to(), new Piece.OfNature(found.meaning())));
    }

    private Optional<Phrases.Found> phrase(Phrases phrases, int at) {
        return phrases.longestAt(sentence.tokens(), at);
    }

    private Optional<Piece> name(int at) {
        return Optional.ofNullable(names.get(at))
                .map(to -> new Piece(
                        at, to, new Piece.OfName(sentence.textOf(at, to).replace("\"", ""))));
    }
}
