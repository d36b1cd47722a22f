package dev.modalium.search.question;

import dev.modalium.search.question.Interpretation.Kind;
import dev.modalium.vocabulary.TermContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The words of a question that could not be used and are to be named.
record LeftOver(Sentence sentence, List<Piece> pieces, Draft draft) {

    private static final List<Kind> SIGNALS = List.of(Kind.MODALITY, Kind.PAIR);

    /// An unknown word that a negation covers is named as well.
    ///
    /// @param whole the pieces, where negations cover others
    /// @param before the same pieces before anything was covered
    void addNegated(List<Piece> whole, List<Piece> before) {
        new HanRuns(sentence)
                .joined(before).stream()
                        .filter(Piece::isUnknown)
                        .filter(piece -> !Phrases.CONTAINING.contains(sentence.tokensOf(piece)))
                        .filter(piece -> whole.stream()
                                .anyMatch(negated -> negated.meaning() instanceof Piece.Negated
                                        && negated.from() <= piece.from()
                                        && piece.to() <= negated.to()))
                        .filter(piece -> !draft.leftOver.contains(piece))
                        .forEach(draft.leftOver::add);
    }

    /// `lidar only`: no filter excludes all else, so that datasets with other modalities are answers as well.
    void noteOnly(List<Item> items, Notes notes) {
        draft.leftOver.stream()
                .filter(piece -> isOnly(piece) && !addsNothing(piece, items))
                .filter(_ -> items.stream().anyMatch(item -> SIGNALS.contains(item.kind()) && !item.isExclusion()))
                .forEach(piece -> notes.only(sentence.textOf(piece)));
    }

    /// In the order of the sentence, without those that say nothing beside what is asked for.
    List<Piece> beside(List<Item> items) {
        List<Piece> left = new ArrayList<>(draft.leftOver);
        left.removeIf(piece -> addsNothing(piece, items) || new Idle(sentence, pieces).contains(piece));
        left.sort(Comparator.comparingInt(Piece::from));
        return new UnknownRuns(sentence, pieces).joined(left);
    }

    /// `synthetic only`: `only` beside what a dataset has only one of; `speech or music is fine`.
    private boolean addsNothing(Piece piece, List<Item> items) {
        boolean only = isOnly(piece);
        return (only || Concessions.CONCEDING.contains(sentence.tokensOf(piece)))
                && items.stream().anyMatch(item -> (!only || OneOf.isSingle(item)) && isBeside(piece, item));
    }

    private boolean isOnly(Piece piece) {
        return Phrases.ONLY.contains(sentence.tokensOf(piece));
    }

    private boolean isBeside(Piece piece, Item item) {
        int from = Math.min(piece.to(), item.to());
        int to = Math.max(piece.from(), item.from());
        return pieces.stream()
                .filter(other -> other.from() >= from && other.to() <= to)
                .allMatch(other ->
                        other.isCarrier() || other.term(TermContext.MODALITY).isPresent());
    }
}
