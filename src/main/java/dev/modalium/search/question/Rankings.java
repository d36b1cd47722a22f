package dev.modalium.search.question;

import java.util.ArrayList;
import java.util.List;

/// Orders by something else than size, which no dataset is ordered by: `被引用次数最多`, `with the most citations`.
record Rankings(Sentence sentence, List<Piece> pieces) {

    private static final Phrases USED = Phrases.of("下载|下载量|下载次数|使用|引用|引用量|引用次数|浏览|访问|关注|点赞|收藏");
    private static final Phrases MOST = Phrases.of("with the most|has the most|have the most");
    private static final String OF = "的";

    /// The pieces, with such orders and what they are by as unknown.
    List<Piece> left() {
        List<Piece> left = new ArrayList<>();
        for (int at = 0; at < pieces.size(); at++) {
            Piece piece = pieces.get(at);
            int first = piece.meaning() instanceof Piece.Sorted ? firstOf(left) : left.size();
            if (first < left.size() && touches(piece)) {
                int from = left.get(first).from();
                left.subList(first, left.size()).clear();
                left.add(new Piece(from, piece.to(), new Piece.Unknown()));
            } else if (isOfUnknown(at)) {
                left.add(new Piece(piece.from(), piece.to(), new Piece.Unknown()));
            } else {
                left.add(piece);
            }
        }
        return left;
    }

    /// The first of the words right before, back to an unknown one or one of what is done with datasets.
    private int firstOf(List<Piece> before) {
        int first = before.size();
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

    private boolean isOfUnknown(int at) {
        return MOST.contains(sentence.tokensOf(pieces.get(at)))
                && at + 1 < pieces.size()
                && pieces.get(at + 1).isUnknown();
    }
}
