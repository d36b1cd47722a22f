package dev.modalium.search.question;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Unknown words with those beside them that only mean something together: `CC-BY`, `commercial use`, `under 10 hours`.
final class UnknownRuns {

    private static final Pattern HYPHEN = Pattern.compile("[-_–]");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.]*");
    private static final Phrases FOLLOWING =
            Phrases.of("by|use|research|training|test|testing|evaluation|learning|study|work");
    private static final Phrases MEASURING =
            Phrases.of("under|over|within|at|about|per|between|from|to|up to|in|by|for");

    private final Sentence sentence;
    private final List<Piece> pieces;

    /// @param pieces all of the sentence, where the words beside the unknown ones are looked for
    UnknownRuns(Sentence sentence, List<Piece> pieces) {
        this.sentence = sentence;
        this.pieces = pieces;
    }

    /// @param unknown in the order of the sentence
    List<Piece> joined(List<Piece> unknown) {
        return merged(merged(unknown).stream().map(this::widened).toList());
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
        for (Piece piece : pieces) {
            if (piece.isCarrier() && piece.to() == from && belongsBefore(piece, run)) {
                from = piece.from();
            } else if (piece.isCarrier() && piece.from() == to && belongsBehind(piece)) {
                to = piece.to();
            }
        }
        return run(from, to);
    }

    private boolean belongsBefore(Piece carrier, Piece run) {
        boolean hasNumber = sentence.tokensOf(run).stream()
                .anyMatch(token -> NUMBER.matcher(token.normal()).matches());
        return isHyphenated(carrier.to())
                || (hasNumber && isSpaced(carrier.to()) && MEASURING.contains(sentence.tokensOf(carrier)));
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
