package dev.modalium.search.question;

import dev.modalium.search.filter.Quantity;
import dev.modalium.search.question.Amount.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Numbers beside words that compare, but not in a way that is understood: `nearly 10 hours`, `only 10 hours`,
/// `将近10小时`.
///
/// Such a number is left out and named with those words, for a bare number would be read as at least that.
record Uncompared(Sentence sentence, List<Piece> pieces) {

    private static final Phrases COMPARING = Phrases.of(
            "max|min|maximal|minimal|maximum|minimum|most|least|nearly|almost"
                    + "|close to|near|barely|hardly|scarcely|exceed|exceeds|exceeding|limit|limit of|limited|cap|cap of|capped|ceiling|floor"
                    + "|threshold|under|below|over|above|within|less|more|fewer|lower|higher|greater|smaller|larger|bigger|shorter|longer|than|equal"
                    + "|until|till|much|little|few|many|twice|double|half|quarter|third|tenth|fraction|triple|top|first|last|best|only|merely|mere|solely|exclusively|largest|smallest|longest|shortest|biggest"
                    + "|多达|高达|前|头|至少|至多|起码|顶多|超过|不超过|低于|高于|少于|多于|将近|接近|近|近乎|快|几乎|差不多|勉强|仅|仅有|只有|只|仅仅|等于|不|未|上限|下限|限|限制|限制在|控制在|最多|最少|最大|最小|最长|最短|最高|最低|两倍于|一半");
    private static final Phrases COMPARING_BEHIND = Phrases.of(
            "max|min|maximal|minimal|maximum|minimum|most|least|limit|cap|ceiling|floor|threshold|only|at best"
                    + "|or so|and a half|上限|下限|开外|出头|冒头|以外|之外|为限|量级|级别|左右|上下|前后|半");
    private static final Phrases BETWEEN = Phrases.of("at|as|is|the|a|be|to|of|or|it|that|要|得|需要|需|有|的|是|为|在|包含|含|含有");
    private static final Pattern BREAK = Pattern.compile(".*[,;()!?，；、。（）！？:：].*");
    private static final int LONGEST_WORD = 3; // pieces
    private static final int FURTHEST = 4; // words before the number

    /// The pieces, with such numbers and the words beside them as unknown.
    List<Piece> left() {
        List<Piece> left = new ArrayList<>(pieces);
        for (int at = 0; at < left.size(); at++) {
            if (isBare(left.get(at))) {
                named(left, at);
            }
        }
        return left;
    }

    private void named(List<Piece> left, int number) {
        int from = number;
        boolean sorted = false;
        int at = number - 1;
        while (at >= 0 && isBeside(left.get(at + 1), left.get(at)) && near(left, at, number)) {
            int start = startOfWord(left, at);
            sorted |= left.get(at).meaning() instanceof Piece.Sorted;
            if (start >= 0) {
                from = start;
                at = start - 1;
            } else if (is(left.get(at), BETWEEN) && !sorted) {
                at--;
            } else {
                break;
            }
        }
        int to = number;
        at = number + 1;
        while (at < left.size() && at <= number + 2 && isBeside(left.get(at), left.get(at - 1))) {
            int end = endOfWord(left, at);
            if (end > 0) {
                to = end;
                at = end + 1;
            } else if (is(left.get(at), BETWEEN)) {
                at++;
            } else {
                break;
            }
        }
        if (from < to || sorted || isBehindHours(left, number)) {
            from = isBehindHours(left, number) ? Math.min(from, number - 1) : from;
            var whole = new Piece(left.get(from).from(), left.get(to).to(), new Piece.Unknown());
            left.subList(from, to + 1).clear();
            left.add(from, whole);
        }
    }

    /// `1 hour 30 minutes`: neither of both.
    private boolean isBehindHours(List<Piece> left, int number) {
        if (number == 0
                || !isOfHours(left.get(number))
                || !isBeside(left.get(number), left.get(number - 1))
                || !Character.isLetterOrDigit(sentence.textOf(left.get(number)).charAt(0))) {
            return false;
        }
        int end = left.get(number - 1).to();
        return Units.of(sentence.tokens().subList(end - 1, end)).stream()
                        .anyMatch(unit -> unit.quantity() == Quantity.HOURS)
                || isOfHours(left.get(number - 1));
    }

    private static boolean isOfHours(Piece piece) {
        return piece.meaning() instanceof Piece.OfQuantity(Measured measured) && measured.quantity() == Quantity.HOURS;
    }

    /// The index of the first piece of a word that ends with the piece and compares, or -1.
    private int startOfWord(List<Piece> left, int last) {
        for (int start = Math.max(0, last - LONGEST_WORD + 1); start <= last; start++) {
            boolean asked = left.subList(start, last + 1).stream()
                    .anyMatch(piece -> piece.isAsked() || piece.meaning() instanceof Piece.Sorted);
            if (!asked
                    && COMPARING.contains(sentence.tokens()
                            .subList(left.get(start).from(), left.get(last).to()))) {
                return start;
            }
        }
        return -1;
    }

    /// The index of the last piece of a word that stands behind a number and compares, or 0.
    private int endOfWord(List<Piece> left, int from) {
        for (int end = Math.min(left.size(), from + LONGEST_WORD) - 1; end >= from; end--) {
            boolean asked = left.subList(from, end + 1).stream().anyMatch(Piece::isAsked);
            if (!asked
                    && COMPARING_BEHIND.contains(sentence.tokens()
                            .subList(left.get(from).from(), left.get(end).to()))) {
                return end;
            }
        }
        return 0;
    }

    private static boolean near(List<Piece> left, int at, int number) {
        return left.get(number).from() - left.get(at).from() <= FURTHEST;
    }

    private boolean is(Piece piece, Phrases phrases) {
        return !piece.isAsked() && phrases.contains(sentence.tokensOf(piece));
    }

    private static boolean isBare(Piece piece) {
        return switch (piece.meaning()) {
            case Piece.OfQuantity(Measured measured) -> measured.bare();
            case Piece.OfAmount(Amount amount) -> amount.comparison() == Comparison.BARE;
            default -> false;
        };
    }

    private boolean isBeside(Piece one, Piece other) {
        return !BREAK.matcher(sentence.gapBefore(Math.max(one.from(), other.from())))
                .matches();
    }
}
