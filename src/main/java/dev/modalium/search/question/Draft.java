package dev.modalium.search.question;

import dev.modalium.search.filter.Sort;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was read of a question so far.
final class Draft {

    final List<Element> elements = new ArrayList<>();
    final List<Piece> leftOver = new ArrayList<>();

    /// Words that say in which order or what for; they are parts but ask for nothing.
    final List<Item> asides = new ArrayList<>();

    final List<Piece> comparing = new ArrayList<>();
    boolean counting;

    @Nullable
    Sort sort;

    /// The last thing that was asked for, or null.
    @Nullable
    Item last() {
        return !elements.isEmpty() && elements.getLast() instanceof Item item ? item : null;
    }

    /// Whether the last two things that are asked for are alternatives.
    boolean endsInAlternatives() {
        int size = elements.size();
        return size > 2
                && elements.get(size - 1) instanceof Item last
                && elements.get(size - 2) instanceof Element.Or
                && elements.get(size - 3) instanceof Item first
                && !last.isExclusion()
                && !first.isExclusion();
    }

    /// What asks for nothing: words that are left over, and those that say in which order or what for.
    List<Piece> unused() {
        List<Piece> unused = new ArrayList<>(leftOver);
        unused.addAll(comparing);
        asides.forEach(item -> unused.add(new Piece(item.from(), item.to(), new Piece.Unknown())));
        return unused;
    }

    List<Item> items() {
        return elements.stream()
                .filter(Item.class::isInstance)
                .map(Item.class::cast)
                .toList();
    }
}
