package dev.modalium.search.question;

import dev.modalium.search.filter.Filter;
import dev.modalium.search.question.Interpretation.Kind;
import java.util.List;
import java.util.stream.IntStream;

/// `how many datasets`; while `how many hours does AVE have` asks for a number of one dataset.
record HowMany(Sentence sentence, Draft draft, Notes notes, Labels labels, List<Piece> pieces) {

    private static final String VERB = "counts"; // `where the audio counts`, and no wish to know how many there are
    private static final Phrases COUNT = Phrases.of("count");
    private static final Phrases DOING = Phrases.of("to|can|could|that|which|will");
    private static final Phrases NUMBER_OF = Phrases.of("number of|number of datasets");
    private static final Phrases SIZED = Phrases.of(
            "a|equal|same|similar|large|larger|small|smaller|huge|high|low|limited|balanced|good|great|certain|fixed"
                    + "|varying|different|vast|growing|sufficient|significant|reasonable|decent|any|unequal|an equal");
    private static final int FURTHEST_COUNTED = 3; // pieces

    /// Takes the words at the index, and returns the index after them.
    int at(int at) {
        Piece piece = pieces.get(at);
        if (at > 0 && pieces.get(at - 1).isAsked() && sentence.textOf(piece).equalsIgnoreCase(VERB)) {
            return at + 1;
        }
        if (isDone(at)) {
            draft.leftOver.add(piece);
            return at + 1;
        }
        if (isSized(at)) {
            return at + 1;
        }
        if (isOfNumberBehind(at + 1)) {
            return at + 1; // `number of classes over 300`
        }
        boolean ofUnits = at + 1 < pieces.size()
                && Units.of(sentence.tokensOf(pieces.get(at + 1))).isPresent()
                && (at + 2 >= pieces.size() || !Phrases.DATASETS.contains(sentence.tokensOf(pieces.get(at + 2))));
        if (ofUnits && pieces.stream().anyMatch(other -> other.meaning() instanceof Piece.OfName)) {
            notes.ofOneDataset(sentence.textOf(piece.from(), pieces.get(at + 1).to()));
            return at + 2;
        }
        draft.counting = true;
        draft.asides.add(
                Item.of(piece, Kind.INTENT, "count", labels.texts().get("question.count"), Filter.everything()));
        return at + 1;
    }

    /// `a model that counts objects`, `count people`, while `I want to count the datasets` asks how many there are.
    private boolean isDone(int at) {
        boolean doing = at > 0 && DOING.contains(sentence.tokensOf(pieces.get(at - 1)));
        return COUNT.contains(sentence.tokensOf(pieces.get(at)))
                && (doing || isOfThings(at + 1))
                && IntStream.range(at + 1, Math.min(pieces.size(), at + 1 + FURTHEST_COUNTED + 1))
                        .noneMatch(next -> Phrases.DATASETS.contains(sentence.tokensOf(pieces.get(next))));
    }

    /// Whether something stands behind that is no kind of dataset.
    private boolean isOfThings(int from) {
        int at = from;
        while (at < pieces.size() && Phrases.ARTICLES.contains(sentence.tokensOf(pieces.get(at)))) {
            at++;
        }
        return at < pieces.size()
                && (pieces.get(at).isUnknown() || pieces.get(at).meaning() instanceof Piece.OfCategory);
    }

    /// `equal numbers of`, `a large number of`, and `视频数量最多`: no wish to know the number.
    private boolean isSized(int at) {
        boolean ranked = at + 1 < pieces.size()
                && pieces.get(at + 1).meaning() instanceof Piece.Sorted
                && HanRuns.isHan(sentence.textOf(pieces.get(at)));
        return ranked
                || (at > 0
                        && NUMBER_OF.contains(sentence.tokensOf(pieces.get(at)))
                        && SIZED.contains(sentence.tokensOf(pieces.get(at - 1))));
    }

    /// `number of sound classes over 100`: a word or two may stand before what is counted.
    private boolean isOfNumberBehind(int from) {
        var numbers = new NumberBehind(sentence, pieces, labels);
        return IntStream.range(from, Math.min(pieces.size(), from + FURTHEST_COUNTED))
                .takeWhile(at -> at == from || pieces.get(at - 1).isAsked())
                .anyMatch(at -> numbers.at(at).isPresent());
    }
}
