package dev.modalium.search.question;

import dev.modalium.search.filter.Quantity;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Orders by something else than the number of items, which no dataset is ordered by: `被引用次数最多`, `with the most
/// citations`, `with the most speakers`.
record Rankings(Sentence sentence, List<Piece> pieces) {

    private static final Phrases USED = Phrases.of("下载|下载量|下载次数|使用|引用|引用量|引用次数|浏览|访问|关注|点赞|收藏");
    private static final Phrases MOST = Phrases.of("with the most|has the most|have the most");
    private static final Phrases NUMBER = Phrases.of("数量|数|总数|个数|数目|的数量|的");
    private static final Phrases NUMBER_OF = Phrases.of("number of");
    private static final Phrases NOUNS = Phrases.of("种类|类型|时长|总时长|语言|语种|词汇|language");
    private static final Set<Quantity> ORDERED =
            EnumSet.of(Quantity.ITEMS, Quantity.IMAGES, Quantity.VIDEOS, Quantity.PAIRS, Quantity.SEQUENCES);
    private static final String OF = "的";
    private static final int NONE = -1;

    /// The pieces, with such orders and what they are by as unknown.
    List<Piece> left() {
        List<Piece> left = new ArrayList<>();
        int at = 0;
        while (at < pieces.size()) {
            at = pieces.get(at).meaning() instanceof Piece.Sorted ? take(at, left) : keep(at, left);
        }
        return left;
    }

    private int keep(int at, List<Piece> left) {
        left.add(pieces.get(at));
        return at + 1;
    }

    /// Adds the order, or all that is by something else as one unknown piece; the index behind it.
    private int take(int at, List<Piece> left) {
        Piece order = pieces.get(at);
        int first = touches(order) ? firstOf(left) : NONE;
        if (first != NONE) {
            int from = first < left.size() ? left.get(first).from() : order.from();
            left.subList(first, left.size()).clear();
            left.add(new Piece(from, order.to(), new Piece.Unknown()));
            return at + 1;
        }
        int end = endOf(at);
        if (end == NONE) {
            return keep(at, left);
        }
        int from = end > at + 1 ? order.from() : order.to() - 1; // `most` of `has the most`
        left.add(new Piece(from, pieces.get(end - 1).to(), new Piece.Unknown()));
        return end;
    }

    /// The index of the first of the words right before, back to an unknown one or one of what is done with datasets,
    /// or
    /// of what else than items is counted.
    private int firstOf(List<Piece> before) {
        int first = firstOfCounted(before);
        for (int at = before.size() - 1; at >= 0 && isWord(before.get(at)); at--) {
            if (before.get(at).isUnknown()
                    || USED.contains(sentence.tokens()
                            .subList(before.get(at).from(), before.getLast().to()))
                    || USED.contains(sentence.tokensOf(before.get(at)))) {
                first = at;
            }
            if (!touches(before.get(at))) {
                break;
            }
        }
        return first;
    }

    private boolean isWord(Piece piece) {
        String text = sentence.textOf(piece);
        if (text.chars().anyMatch(Character::isDigit)) {
            return false; // `前10个最大的`
        }
        return (piece.isUnknown() || piece.isCarrier()) && HanRuns.isHan(text) && !text.equals(OF);
    }

    private boolean touches(Piece piece) {
        return piece.from() > 0 && sentence.gapBefore(piece.from()).isEmpty();
    }

    /// `标注数量最多`: the index of what is counted where that asks for nothing by itself, else of the words behind it.
    private int firstOfCounted(List<Piece> before) {
        int noun = before.size() - 1;
        while (noun >= 0 && NUMBER.contains(sentence.tokensOf(before.get(noun)))) {
            noun--;
        }
        boolean counted =
                noun >= 0 && HanRuns.isHan(sentence.textOf(before.get(noun))) && isOtherCount(before.get(noun));
        return !counted ? NONE : before.get(noun).isCarrier() ? noun : noun + 1;
    }

    /// The index behind `with the most` and `largest number of` before something else than items, or [#NONE].
    private int endOf(int at) {
        int noun =
                at + 1 < pieces.size() && NUMBER_OF.contains(sentence.tokensOf(pieces.get(at + 1))) ? at + 2 : at + 1;
        boolean counted = noun > at + 1 || MOST.contains(sentence.tokensOf(pieces.get(at)));
        return counted && noun < pieces.size() && (pieces.get(noun).isUnknown() || isOtherCount(pieces.get(noun)))
                ? noun
                : NONE;
    }

    private boolean isOtherCount(Piece noun) {
        return NOUNS.contains(sentence.tokensOf(noun))
                || Units.of(sentence.tokensOf(noun)).stream().anyMatch(unit -> !ORDERED.contains(unit.quantity()));
    }
}
