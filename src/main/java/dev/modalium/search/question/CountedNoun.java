package dev.modalium.search.question;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The noun behind a number that has been counted by its own unit: `10万张以上图片`, `10万张以上的真实图片`.
record CountedNoun(Sentence sentence, List<Piece> pieces) {

    private static final String OF = "的";
    private static final Pattern BREAK = Pattern.compile("[,，;；、.。:：]");

    /// Whether the piece is such a noun, so that nothing more is asked for by it.
    boolean isAt(int at) {
        Optional<Units.Unit> unit = Units.of(sentence.tokensOf(pieces.get(at)));
        int number = at - 1;
        while (unit.isPresent() && number > 0 && isBetween(number) && !isBreak(number + 1)) {
            number--;
        }
        return unit.isPresent()
                && number >= 0
                && !isBreak(number + 1)
                && pieces.get(number).meaning() instanceof Piece.OfQuantity(Measured measured)
                && measured.quantity() == unit.get().quantity();
    }

    private boolean isBetween(int at) {
        return pieces.get(at).meaning() instanceof Piece.OfPhrase
                || sentence.textOf(pieces.get(at)).equals(OF);
    }

    private boolean isBreak(int at) {
        return BREAK.matcher(sentence.gapBefore(pieces.get(at).from())).find();
    }
}
