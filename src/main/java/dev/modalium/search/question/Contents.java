package dev.modalium.search.question;

import java.util.ArrayList;
import java.util.List;

/// What a dataset has in it: `which datasets does COCO contain` and `COCO包含哪些数据集` ask for its subsets, while
/// `what does AudioSet contain` asks what its own page says.
record Contents(Sentence sentence, List<Piece> pieces, Notes notes) implements PieceList {

    private static final Phrases DOES = Phrases.of("do|does|did");
    private static final Phrases WHAT = Phrases.of("what|which");
    private static final Phrases SETS =
            Phrases.of("dataset|data set|corpus|benchmark|collection|subset|数据集|子数据集|语料库|子集|哪些数据集|哪个数据集|什么数据集");
    private static final Phrases WITHIN = Phrases.of("里|里面|中|了|都|主要|一共");
    private static final Phrases ASKING = Phrases.of("哪些|哪个|哪几个|什么|啥|有什么|有哪些|有啥|多少");

    /// The pieces, with each such dataset as one with the words that say so.
    List<Piece> joined() {
        List<Piece> joined = new ArrayList<>();
        int at = 0;
        while (at < pieces.size()) {
            int end = isName(at) ? endOfSets(at) : 0;
            if (end > 0 && pieces.get(at).meaning() instanceof Piece.OfName(String slug, String name)) {
                var kin = new Piece.OfKin(Piece.Kinship.SUBSET, slug, name);
                joined.add(new Piece(pieces.get(at).from(), pieces.get(end - 1).to(), kin));
                at = end;
            } else {
                joined.add(pieces.get(at));
                at++;
            }
        }
        return joined;
    }

    /// The index behind the words that ask for the datasets in the one at the index, or 0.
    private int endOfSets(int name) {
        if (name > 1 && is(name - 1, DOES) && is(name + 1, Provenance.CONTAINING) && endsClause(name + 2)) {
            if (!is(name - 2, SETS) && is(name - 2, WHAT)) {
                note(name - 2, name + 2);
            }
            return is(name - 2, SETS) ? name + 2 : 0;
        }
        int asking = name + 1;
        while (is(asking, WITHIN) || is(asking, Provenance.CONTAINING)) {
            asking++;
        }
        if (asking > name + 1 && is(asking, ASKING) && endsClause(asking + 1)) {
            note(name, asking + 1);
        }
        return asking > name + 1 && is(asking, ASKING) && is(asking + 1, SETS) ? asking + 2 : 0;
    }

    private boolean endsClause(int at) {
        return at >= pieces.size() || isBehind(BREAK, at);
    }

    private void note(int from, int to) {
        notes.ofOneDataset(
                sentence.textOf(pieces.get(from).from(), pieces.get(to - 1).to()));
    }
}
