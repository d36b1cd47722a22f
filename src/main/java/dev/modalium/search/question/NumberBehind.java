package dev.modalium.search.question;

import dev.modalium.search.filter.Range;
import dev.modalium.search.question.Amount.Comparison;
import java.util.List;
import java.util.Optional;

/// A quantity whose number stands behind it: `classes > 300`, `number of hours: at least 10`, `类别数超过300`.
///
/// Where the number has the same unit again, as in `图片超过10万张`, the noun is no more than what is counted.
record NumberBehind(Sentence sentence, List<Piece> pieces, Labels labels) {

    private static final Phrases BETWEEN = Phrases.of("number|count|total|is|are|be|of|数|数量|总数|个数|为|是|的");

    /// What was found, and the index of the piece after it.
    record Found(Piece piece, int to) {}

    /// What begins with the unit at the index, unless the number has a unit of its own.
    Optional<Found> at(int at) {
        Optional<Units.Unit> unit = Units.of(sentence.tokensOf(pieces.get(at)));
        int number = at + 1;
        while (unit.isPresent() && number < pieces.size() && BETWEEN.contains(sentence.tokensOf(pieces.get(number)))) {
            number++;
        }
        if (unit.isPresent()
                && pieces.get(at).isAsked()
                && number < pieces.size()
                && sentence.gapBefore(pieces.get(number).from()).isEmpty()
                && pieces.get(number).meaning() instanceof Piece.OfQuantity same
                && same.measured().quantity() == unit.get().quantity()) {
            return Optional.of(new Found(
                    new Piece(pieces.get(at).from(), pieces.get(number).to(), same), number + 1));
        }
        if (unit.isEmpty()
                || number >= pieces.size()
                || !(pieces.get(number).meaning() instanceof Piece.OfAmount(Amount amount))
                || amount.comparison() == Comparison.BARE
                || new Counts(sentence, pieces, number, amount, labels).item() != null) {
            return Optional.empty();
        }
        Range range = amount.range(unit.get().quantity(), unit.get().factor());
        return range == null
                ? Optional.empty()
                : Optional.of(new Found(
                        new Piece(
                                pieces.get(at).from(),
                                pieces.get(number).to(),
                                new Piece.OfQuantity(new Measured(unit.get().quantity(), range, false))),
                        number + 1));
    }
}
