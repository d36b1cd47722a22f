package dev.modalium.search.question;

import dev.modalium.search.filter.Range;
import dev.modalium.search.question.Amount.Comparison;
import dev.modalium.vocabulary.Lexicon;
import dev.modalium.vocabulary.Token;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.IntStream;

/// A quantity whose number stands behind it: `classes > 300`, `number of hours: at least 10`, `类别数超过300`.
///
/// Where the number has the same unit again, as in `图片超过10万张`, the noun is no more than what is counted.
record NumberBehind(Sentence sentence, List<Piece> pieces, Labels labels) {

    private static final Phrases BETWEEN = Phrases.of(
            "number|count|total|is|are|be|of|should|must|has|have|在|得|得有|要有|须有|需有|必须有|应有|至少得|至少得有|至少要有|有|要|应|应该|必须|需|需要|共|总共|达|达到|可以|数|数量|总数|个数|为|是|的");

    /// Words that count most things, so that the noun before says what: `描述超过3万条`.
    static final Phrases COUNTING = Phrases.of("个|条|份|项|组|篇|轮|句|段|对|人|名|位");

    private static final Phrases NUMBER = Phrases.of("数");
    private static final Phrases OF = Phrases.of("的");

    private static final int LONGEST_NOUN = 4; // pieces

    /// What was found, and the index of the piece after it.
    record Found(Piece piece, int to) {}

    /// `说话人数`: the last character says that what stands before it is counted.
    static boolean isNumber(Sentence sentence, List<Piece> pieces, int at) {
        return at > 0
                && NUMBER.contains(sentence.tokensOf(pieces.get(at)))
                && sentence.gapBefore(pieces.get(at).from()).isEmpty()
                && Units.of(sentence.tokensOf(pieces.get(at - 1))).isPresent();
    }

    /// What begins with the unit at the index, unless the number has a unit of its own.
    Optional<Found> at(int at) {
        int number = behindNoun(at);
        Optional<Units.Unit> unit = unitOf(at, number);
        while (unit.isPresent() && number < pieces.size() && BETWEEN.contains(sentence.tokensOf(pieces.get(number)))) {
            number++;
        }
        if (unit.isPresent()
                && number < pieces.size()
                && sentence.gapBefore(pieces.get(number).from()).isEmpty()
                && pieces.get(number).meaning() instanceof Piece.OfQuantity(Measured measured)
                && (isCountedByAny(pieces.get(number))
                        || (pieces.get(at).isAsked()
                                && measured.quantity() == unit.get().quantity()))) {
            var same = new Measured(unit.get().quantity(), measured.range(), measured.bare());
            return Optional.of(new Found(
                    new Piece(pieces.get(at).from(), pieces.get(number).to(), new Piece.OfQuantity(same)), number + 1));
        }
        int counting = number;
        Optional<Found> counted = unit.flatMap(of -> counted(at, counting, of));
        if (counted.isPresent()) {
            return counted;
        }
        if (unit.isEmpty()
                || number >= pieces.size()
                || !(pieces.get(number).meaning() instanceof Piece.OfAmount(Amount amount))
                || amount.comparison() == Comparison.BARE
                || isOfOther(number, amount)) {
            return Optional.empty();
        }
        Range range = amount.range(unit.get().quantity(), unit.get().factor());
        int end = isCountedAlone(number) ? number + 1 : number;
        return range == null
                ? Optional.empty()
                : Optional.of(new Found(
                        new Piece(
                                pieces.get(at).from(),
                                pieces.get(end).to(),
                                new Piece.OfQuantity(new Measured(unit.get().quantity(), range, false))),
                        end + 1));
    }

    /// The index behind the longest noun: `标注框` may be two pieces.
    private int behindNoun(int at) {
        int to = Math.min(pieces.size(), at + LONGEST_NOUN);
        while (to > at + 1 && (unitOf(at, to).isEmpty() || !isHan(at, to))) {
            to--;
        }
        return Math.min(to, pieces.size());
    }

    private boolean isHan(int from, int to) {
        return HanRuns.isHan(
                sentence.textOf(pieces.get(from).from(), pieces.get(to - 1).to()));
    }

    /// `帧数` as well as `帧`.
    private Optional<Units.Unit> unitOf(int from, int to) {
        List<Token> tokens = sentence.tokens()
                .subList(pieces.get(from).from(), pieces.get(to - 1).to());
        int last = tokens.size() - 1;
        return Units.of(tokens)
                .or(() -> last > 0 && BETWEEN.contains(tokens.subList(last, last + 1))
                        ? Units.of(tokens.subList(0, last))
                        : Optional.empty());
    }

    /// `超过3万条`, `3万条以上`.
    private boolean isCountedByAny(Piece number) {
        return IntStream.range(number.from(), number.to())
                .filter(token -> COUNTING.contains(sentence.tokens().subList(token, token + 1)))
                .anyMatch(token -> token + 1 == number.to() || endOfComparison(token + 1) == number.to());
    }

    /// The token behind the words that compare behind a number or its unit, from the token on, or 0.
    private int endOfComparison(int token) {
        Matcher behind = comparison(token);
        return behind.lookingAt() ? token + Lexicon.tokens(behind.group(1)).size() : 0;
    }

    private Matcher comparison(int token) {
        String text = sentence.text();
        return Comparators.BEHIND_UNIT
                .matcher(text)
                .region(sentence.tokens().get(token - 1).end(), text.length());
    }

    /// `视频1万个以上`: the number, a measure word for anything and what compares as one amount.
    private Optional<Found> counted(int at, int number, Units.Unit unit) {
        if (number + 1 >= pieces.size()
                || !(pieces.get(number).meaning() instanceof Piece.OfAmount(Amount amount))
                || amount.comparison() != Comparison.BARE
                || !COUNTING.contains(sentence.tokensOf(pieces.get(number + 1)))) {
            return Optional.empty();
        }
        int behind = pieces.get(number + 1).to();
        int end = endOfComparison(behind);
        Matcher words = comparison(behind);
        Range range = words.lookingAt()
                ? new Amount(Comparators.ofBehind(words.group(1)), amount.number())
                        .range(unit.quantity(), unit.factor())
                : null;
        return range == null
                ? Optional.empty()
                : IntStream.range(number + 2, pieces.size())
                        .filter(last -> pieces.get(last).to() == end)
                        .mapToObj(last -> new Found(
                                new Piece(
                                        pieces.get(at).from(),
                                        end,
                                        new Piece.OfQuantity(new Measured(unit.quantity(), range, false))),
                                last + 1))
                        .findFirst();
    }

    /// Whether the number is of what stands behind it.
    private boolean isOfOther(int number, Amount amount) {
        if (isCountedAlone(number)) {
            return false;
        }
        return (number + 1 < pieces.size() && Counts.isMeasure(sentence, pieces.get(number + 1)))
                || new Counts(sentence, pieces, number, amount, labels).item() != null;
    }

    /// `超过一百万个` where nothing more is said of it: `边界框超过一百万个的图像`.
    private boolean isCountedAlone(int number) {
        int behind = number + 2;
        return number + 1 < pieces.size()
                && COUNTING.contains(sentence.tokensOf(pieces.get(number + 1)))
                && (behind == pieces.size()
                        || OF.contains(sentence.tokensOf(pieces.get(behind)))
                        || !sentence.gapBefore(pieces.get(behind).from()).isEmpty());
    }
}
