package dev.modalium.search.question;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Unknown Chinese characters that stand side by side are one word, as far as we can tell.
///
/// A single character between or at the edge of them that would carry a sentence elsewhere belongs to the word, as 中
/// does in 中国.
final class HanRuns {

    private static final String ALWAYS_APART = "的和与及跟或是吗呢吧有且并也还";
    /// What stands by itself before any word; other characters that carry a sentence begin many, as 自 does 自动驾驶.
    private static final String NEVER_BEGINNING = ALWAYS_APART + "用要找做给在从含带对为由到能请想我个都于来用里得了过把让以之所这那某各每求帮拿选看标较很就才再又均已";
    /// What goes on with the word before it and begins none: 标注者一致性.
    private static final String NEVER_FIRST = "者员性率化师";
    /// Words that stand by themselves among others: 夜间自动驾驶.
    private static final Phrases ALONE = Phrases.of("自动驾驶");
    private static final String ENDING = "地类内外间下者性度";

    private final Sentence sentence;

    HanRuns(Sentence sentence) {
        this.sentence = sentence;
    }

    List<Piece> joined(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        int at = 0;
        while (at < pieces.size()) {
            int end = endOfWord(pieces, at, endOfRun(pieces, at));
            Piece piece = pieces.get(at);
            int from = goesOn(joined, piece, end - at) ? joined.removeLast().from() : piece.from();
            joined.add(
                    end == at + 1 && from == piece.from()
                            ? piece
                            : new Piece(from, pieces.get(end - 1).to(), new Piece.Unknown()));
            at = end;
        }
        return joined;
    }

    /// The index behind the first word of a run, where it has words that stand by themselves.
    private int endOfWord(List<Piece> pieces, int at, int end) {
        for (int next = at; next < end; next++) {
            Optional<Phrases.Found> word =
                    ALONE.longestAt(sentence.tokens(), pieces.get(next).from());
            int to = word.map(Phrases.Found::to).orElse(0);
            for (int last = next; last < end; last++) {
                if (pieces.get(last).to() == to) {
                    return next > at ? next : last + 1;
                }
            }
        }
        return end;
    }

    /// Whether an unknown piece begins with a character that goes on with the word before it.
    private boolean goesOn(List<Piece> before, Piece piece, int length) {
        return (piece.isUnknown() || length > 1)
                && NEVER_FIRST.contains(normal(piece))
                && !before.isEmpty()
                && before.getLast().isCarrier()
                && before.getLast().length() > 1
                && isHan(sentence.textOf(before.getLast()))
                && sentence.gapBefore(piece.from()).isEmpty();
    }

    static boolean isHan(String text) {
        return !text.isEmpty() && UnicodeScript.of(text.codePointAt(0)) == UnicodeScript.HAN;
    }

    private int endOfRun(List<Piece> pieces, int start) {
        int at = start;
        boolean unknown = isUnknown(pieces, at);
        boolean begins = isWeak(pieces, at) && isUnknown(pieces, at + 1) && touches(pieces, at + 1);
        if (!unknown && !begins && !(isBeginning(pieces, at) && isUnknown(pieces, at + 1) && touches(pieces, at + 1))) {
            return start + 1;
        }
        at++;
        while (at < pieces.size() && touches(pieces, at)) {
            boolean within = isCarrier(pieces, at, "") && isUnknown(pieces, at + 1) && touches(pieces, at + 1);
            if (!isUnknown(pieces, at) && !isWeak(pieces, at) && !within && !isCarrier(pieces, at, ENDING)) {
                break;
            }
            at++;
        }
        return at;
    }

    private boolean isUnknown(List<Piece> pieces, int at) {
        return at < pieces.size() && pieces.get(at).isUnknown() && isHan(sentence.textOf(pieces.get(at)));
    }

    /// A single character that is a word by itself and a part of many others, such as 马 and 大.
    private boolean isWeak(List<Piece> pieces, int at) {
        Piece piece = pieces.get(at);
        boolean word = piece.meaning() instanceof Piece.OfCategory || piece.meaning() instanceof Piece.Beside;
        return word && piece.length() == 1 && isHan(sentence.textOf(piece));
    }

    private boolean isBeginning(List<Piece> pieces, int at) {
        return isCarrier(pieces, at, "") && !NEVER_BEGINNING.contains(normal(pieces.get(at)));
    }

    private String normal(Piece piece) {
        return sentence.tokens().get(piece.from()).normal();
    }

    /// A single character that only carries a sentence, one of these, or any but those that always stand apart.
    private boolean isCarrier(List<Piece> pieces, int at, String among) {
        String text = normal(pieces.get(at));
        return pieces.get(at).isCarrier()
                && pieces.get(at).length() == 1
                && isHan(text)
                && (among.isEmpty() ? !ALWAYS_APART.contains(text) : among.contains(text));
    }

    private boolean touches(List<Piece> pieces, int at) {
        return sentence.gapBefore(pieces.get(at).from()).isEmpty();
    }
}
