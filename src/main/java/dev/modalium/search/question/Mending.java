package dev.modalium.search.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Tries which words of a sentence are misspelt, and mends those that are something to ask for once they are mended.
///
/// @param scanner cuts a sentence into its pieces
record Mending(Repair repair, DatasetNames datasets, Function<Sentence, List<Piece>> scanner) {

    /// The sentence with such words mended, or itself.
    Sentence of(Sentence written, List<Piece> pieces) {
        List<Integer> doubtful = doubtful(written, pieces);
        if (doubtful.isEmpty()) {
            return written;
        }
        Sentence mended = repair.mended(written, doubtful, datasets);
        if (mended.mended().isEmpty()) {
            return written;
        }
        Set<Integer> idle = idle(written, mended);
        return idle.stream().noneMatch(mended.mended()::contains)
                ? mended
                : repair.mended(
                        written,
                        doubtful.stream().filter(token -> !idle.contains(token)).toList(),
                        datasets);
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

    /// The words that ask for nothing all the same; such a one stays as it was written, and is named.
    private Set<Integer> idle(Sentence written, Sentence mended) {
        return scanner.apply(mended).stream()
                .filter(piece -> piece.isUnknown()
                        || (piece.isCarrier()
                                && !repair.isFilling(written.tokens().get(piece.from()))))
                .flatMap(piece -> IntStream.range(piece.from(), piece.to()).boxed())
                .collect(Collectors.toSet());
    }
}
