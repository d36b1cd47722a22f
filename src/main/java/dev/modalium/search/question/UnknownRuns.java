package dev.modalium.search.question;

import dev.modalium.vocabulary.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Unknown words with those beside them that only mean something together: `CC-BY`, `commercial use`, `under 10 hours`.
final class UnknownRuns {

    private static final Pattern HYPHEN = Pattern.compile("[-_–]");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.]*");
    private static final Phrases FOLLOWING =
            Phrases.of("by|use|research|training|test|testing|evaluation|learning|study|work|trained");

    /// Words that hold a sentence together and are never what is not understood.
    static final Phrases HOLDING = Phrases.of("than|above|over|below|under|within|at|about|per|between|from|to|up to|in"
            + "|on|by|for|of|with|since|until|before|after|around|least|most|and|but|a|an|the|like|such|as");
    private static final Phrases EACH = Phrases.of("每");
    private static final Pattern MEASURED = Pattern.compile("[段条个张句首](?:不|至少|至多|最|起码|超|[小少大长短低高]于|\\d).*");
    private static final List<Phrases> FUNCTION =
            List.of(HOLDING, Phrases.BESIDE, Phrases.EITHER, Phrases.NEGATING, Phrases.NEGATING_BEHIND);

    private final Sentence sentence;
    private final List<Piece> pieces;
    private List<Piece> left = List.of();

    /// @param pieces all of the sentence, where the words beside the unknown ones are looked for
    UnknownRuns(Sentence sentence, List<Piece> pieces) {
        this.sentence = sentence;
        this.pieces = pieces;
    }

    /// @param unknown in the order of the sentence
    List<Piece> joined(List<Piece> unknown) {
        left = unknown;
        return merged(merged(unknown).stream().map(this::widened).toList()).stream()
                .map(this::trimmed)
                .filter(run -> run.length() > 0)
                .toList();
    }

    /// `or hip hop` and `not acted` without the words that only hold them in the sentence; empty where that is all, and
    /// content stands beside it.
    private Piece trimmed(Piece run) {
        int from = run.from();
        int to = run.to();
        while (from < to && isFunction(from) && !isHyphenatedOn(from, to)) {
            from++;
        }
        while (to > from && isFunction(to - 1)) {
            to--;
        }
        return from < to || isBesideContent(run) ? run(from, to) : run;
    }

    private boolean isFunction(int token) {
        List<Token> word = List.of(sentence.tokens().get(token));
        return !sentence.mended().contains(token)
                && !HanRuns.isHan(sentence.tokens().get(token).text())
                && FUNCTION.stream().anyMatch(words -> words.contains(word));
    }

    /// `in-the-wild` is one word.
    private boolean isHyphenatedOn(int token, int end) {
        return token + 1 < end
                && isHyphenated(token + 1)
                && !Phrases.NEGATING.contains(List.of(sentence.tokens().get(token)));
    }

    private boolean isBesideContent(Piece run) {
        return left.stream()
                .filter(other -> !IntStream.range(other.from(), other.to()).allMatch(this::isFunction))
                .anyMatch(other -> other.from() == run.to() || other.to() == run.from());
    }

    private List<Piece> merged(List<Piece> unknown) {
        List<Piece> merged = new ArrayList<>();
        for (Piece piece : unknown) {
            if (!merged.isEmpty() && goTogether(merged.getLast(), piece)) {
                Piece last = merged.removeLast();
                merged.add(run(last.from(), Math.max(last.to(), piece.to())));
            } else {
                merged.add(piece);
            }
        }
        return merged;
    }

    /// A number goes with the word before it and with its unit behind it.
    private boolean goTogether(Piece one, Piece other) {
        if (one.to() != other.from()) {
            return one.to() > other.from();
        }
        return isHyphenated(other.from())
                || (isSpaced(other.from()) && (isNumber(one.to() - 1) || isNumber(other.from())));
    }

    private Piece widened(Piece run) {
        int from = run.from();
        int to = run.to();
        for (Piece piece : pieces.reversed()) {
            if (piece.isCarrier() && piece.to() == from && belongsBefore(piece, run)) {
                from = piece.from();
            }
        }
        for (Piece piece : pieces) {
            if (piece.isCarrier() && piece.from() == to && belongsBehind(piece)) {
                to = piece.to();
            }
        }
        return run(from, to);
    }

    private boolean belongsBefore(Piece carrier, Piece run) {
        boolean hasNumber = sentence.tokensOf(run).stream()
                .anyMatch(token -> NUMBER.matcher(token.normal()).matches());
        return isHyphenated(carrier.to())
                || (EACH.contains(sentence.tokensOf(carrier))
                        && MEASURED.matcher(sentence.textOf(run)).matches()
                        && sentence.gapBefore(carrier.to()).isEmpty())
                || (hasNumber && isSpaced(carrier.to()) && HOLDING.contains(sentence.tokensOf(carrier)));
    }

    private boolean belongsBehind(Piece carrier) {
        return isHyphenated(carrier.from())
                || (isSpaced(carrier.from()) && FOLLOWING.contains(sentence.tokensOf(carrier)));
    }

    private boolean isNumber(int token) {
        return NUMBER.matcher(sentence.tokens().get(token).normal()).matches();
    }

    private boolean isHyphenated(int token) {
        return HYPHEN.matcher(sentence.gapBefore(token)).matches();
    }

    private boolean isSpaced(int token) {
        return sentence.gapBefore(token).isBlank() && !sentence.gapBefore(token).isEmpty();
    }

    private static Piece run(int from, int to) {
        return new Piece(from, to, new Piece.Unknown());
    }
}
