package dev.modalium.search.question;

import dev.modalium.search.filter.Filter;
import dev.modalium.search.question.Interpretation.Kind;
import java.util.List;
import java.util.stream.Stream;

/// The datasets that a question would compare: `compare AVE with LLP`, `AVE 和 LLP 哪个好`.
record ComparedDatasets(Sentence sentence, Labels labels, List<Piece> pieces, Draft draft) {

    private static final String RATHER = "比较"; // or `compare`

    /// Notes that they are to be compared; with less than two there is nothing to compare.
    void noteAmong(List<Item> items) {
        boolean several = names(items).size() > 1;
        if (draft.comparing.isEmpty() && several) {
            List<Piece> comparatives = draft.leftOver.stream()
                    .filter(piece -> Phrases.COMPARATIVES.contains(sentence.tokensOf(piece)))
                    .toList();
            draft.comparing.addAll(comparatives);
            draft.leftOver.removeAll(comparatives);
        }
        if (several) {
            draft.comparing.forEach(piece -> draft.asides.add(Item.of(
                    piece, Kind.INTENT, "compare", labels.texts().get("question.compare"), Filter.everything())));
        } else {
            draft.comparing.removeIf(this::isAdverb);
            draft.leftOver.addAll(draft.comparing);
            draft.comparing.clear();
        }
    }

    static List<String> names(List<Item> items) {
        return items.stream()
                .filter(item -> item.kind() == Kind.NAME)
                .flatMap(item -> Stream.of(item.slug().split(",", -1)))
                .distinct()
                .toList();
    }

    /// `比较高`, rather high.
    private boolean isAdverb(Piece piece) {
        return sentence.textOf(piece).equals(RATHER)
                && piece.to() < sentence.size()
                && sentence.gapBefore(piece.to()).isEmpty()
                && pieces.stream().noneMatch(other -> other.from() == piece.to() && other.isAsked());
    }
}
