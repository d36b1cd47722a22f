package dev.modalium.search.question;

import dev.modalium.vocabulary.Token;
import java.util.ArrayList;
import java.util.List;

/// Finds what asks for years by the year of another dataset: `newer than AVE`, `比AVE新`.
///
/// Names say nothing of years, so nothing is asked by it; but the name is known and is not the one that is looked for.
record OtherYears(Sentence sentence, NameSpans names) {

    private static final Phrases BEFORE =
            Phrases.of("newer than|older than|more recent than|less recent than|later than|earlier than|younger than"
                    + "|released after|published after|released before|published before|released since|published since|after|before"
                    + "|晚于|早于|新于");
    private static final Phrases BEHIND = Phrases.of("之后|以后|之前|以前|发布之后|发布之前|之后发布|之前发布");
    private static final Phrases THAN = Phrases.of("比");
    private static final Phrases COMPARED = Phrases.of("新|更新|旧|更旧|老|更老|早|更早|晚|更晚|还新|还早");
    private static final int LONGEST = 3; // words before a name

    /// The pieces, with one for all the words that ask so.
    List<Piece> joined(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>(pieces);
        for (int name = 0; name < sentence.size(); name++) {
            int end = names.endAt(name);
            if (end > 0) {
                int from = start(name, end);
                int to = end(from, name, end);
                if (to > 0) {
                    join(joined, from, to);
                }
            }
        }
        return joined;
    }

    /// Where the words begin that end with the name.
    private int start(int name, int end) {
        if (name > 0 && THAN.contains(tokens(name - 1, name)) && behind(COMPARED, end) > 0) {
            return name - 1;
        }
        for (int from = Math.max(0, name - LONGEST); from < name; from++) {
            if (BEFORE.contains(tokens(from, name))) {
                return from;
            }
        }
        return name;
    }

    /// The index after the words, or 0 where they do not ask for years.
    private int end(int from, int name, int end) {
        if (from == name) {
            return behind(BEHIND, end);
        }
        return THAN.contains(tokens(from, from + 1)) ? behind(COMPARED, end) : end;
    }

    private int behind(Phrases phrases, int end) {
        return end < sentence.size()
                ? phrases.longestAt(sentence.tokens(), end)
                        .map(Phrases.Found::to)
                        .orElse(0)
                : 0;
    }

    private List<Token> tokens(int from, int to) {
        return sentence.tokens().subList(from, to);
    }

    private static void join(List<Piece> pieces, int from, int to) {
        boolean whole = pieces.stream().anyMatch(piece -> piece.from() == from)
                && pieces.stream().anyMatch(piece -> piece.to() == to);
        if (whole) {
            int at = 0;
            while (pieces.get(at).from() < from) {
                at++;
            }
            pieces.removeIf(piece -> piece.from() >= from && piece.to() <= to);
            pieces.add(at, new Piece(from, to, new Piece.OfOtherYear()));
        }
    }
}
