package dev.modalium.search.question;

import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Filter.Within;
import dev.modalium.search.filter.Quantity;
import dev.modalium.search.filter.Range;
import dev.modalium.search.question.Interpretation.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Puts what `or` joins into one item: `audio, video or text`, `synthetic images or real videos`.
///
/// Where the things beside `or` are of one kind, they are the alternatives, with those of a list before them. Else all
/// that stands without a word between belongs to them.
final class Alternatives {

    private static final Set<Kind> TASKS = Set.of(Kind.TASK, Kind.TASK_FAMILY);
    private static final Set<Kind> SIGNALS = Set.of(Kind.MODALITY, Kind.PAIR, Kind.DIRECTION);
    private static final Set<Quantity> COUNTED =
            Set.of(Quantity.IMAGES, Quantity.VIDEOS, Quantity.FRAMES, Quantity.SEQUENCES);
    private static final Phrases OF = Phrases.of("of|的");
    private static final Pattern CLAUSE = Pattern.compile("[,，;；.。:：]");

    private final Sentence sentence;
    private final Joining joining;
    private final Elision elision;
    private final Labels labels;
    private final Notes notes;

    Alternatives(Sentence sentence, Joining joining, Elision elision, Labels labels, Notes notes) {
        this.sentence = sentence;
        this.joining = joining;
        this.elision = elision;
        this.labels = labels;
        this.notes = notes;
    }

    List<Item> grouped(List<Element> elements) {
        List<Item> grouped = new ArrayList<>();
        int at = 0;
        while (at < elements.size()) {
            switch (elements.get(at)) {
                case Item item -> {
                    grouped.add(item);
                    at++;
                }
                case Element.NotBoth(Piece piece) -> {
                    grouped.add(notAll(grouped.removeLast(), piece));
                    at++;
                }
                case Element.Or _ -> {
                    if (grouped.isEmpty() || at + 1 >= elements.size() || !isJoined(elements, at)) {
                        at++; // joins nothing that is understood
                    } else {
                        at = group(grouped, elements, at);
                    }
                }
            }
        }
        return grouped;
    }

    /// Whether `or` joins what follows: in `masks or dots, after 2018` it is the unknown word.
    private boolean isJoined(List<Element> elements, int or) {
        return elements.get(or + 1) instanceof Item behind
                && elements.get(or) instanceof Element.Or(Piece piece)
                && IntStream.rangeClosed(piece.to() + 1, behind.from())
                        .noneMatch(token ->
                                CLAUSE.matcher(sentence.gapBefore(token)).find());
    }

    /// `either music or speech but not both`.
    private Item notAll(Item alternatives, Piece notBoth) {
        Item whole = alternatives.over(alternatives.from(), notBoth.to());
        return whole.filter() instanceof Filter.Any(List<Filter> all) && !OneOf.isSingle(whole)
                ? whole.as(
                        whole.kind(),
                        whole.slug(),
                        labels.notBoth(whole.label()),
                        Filter.all(List.of(whole.filter(), Filter.not(Filter.all(all)))))
                : whole;
    }

    /// Replaces the last of the items by the alternatives around the `or`, and returns the index after them.
    private int group(List<Item> before, List<Element> elements, int or) {
        List<List<Item>> operands = new ArrayList<>();
        Item behind = (Item) elements.get(or + 1);
        var clauses = new Clauses(sentence);
        int endOfClause = clauses.endBehind(before, elements, or);
        if (endOfClause > 0) {
            List<Item> clause = clauses.lastOf(before);
            before.removeAll(clause);
            operands.add(clause);
            operands.add(elements.subList(or + 1, endOfClause).stream()
                    .map(Item.class::cast)
                    .toList());
            before.add(alternatives(operands));
            return endOfClause;
        }
        boolean measured = isMeasured(before) && behind.kind() == Kind.QUANTITY;
        boolean alike = measured || isOneOf(before.getLast(), behind) || isCounted(before.getLast(), behind);
        operands.add(measured ? measuredBefore(before) : alike ? List.of(before.removeLast()) : runBefore(before));
        while (alike && isListed(before, operands.getLast().getFirst())) {
            operands.add(List.of(before.removeLast()));
        }
        Collections.reverse(operands);
        int at = or;
        while (at + 1 < elements.size()
                && elements.get(at) instanceof Element.Or
                && elements.get(at + 1) instanceof Item next
                && (at == or
                        || isOneOf(operands.getLast().getLast(), next)
                        || isCounted(operands.getLast().getLast(), next))) {
            List<Item> operand =
                    new ArrayList<>(List.of(counted(operands.getLast().getLast(), next)));
            at += 2;
            if (isOfMedium(operands.getLast().getFirst())
                    && at < elements.size()
                    && elements.get(at) instanceof Item of
                    && isOf(next, of)) {
                operand.add(of);
                at++;
            }
            while (!alike && at < elements.size() && elements.get(at) instanceof Item item && follows(operand, item)) {
                operand.add(item);
                at++;
            }
            operands.add(operand);
        }
        before.add(alternatives(operands));
        return at;
    }

    /// `more than 100k images or videos`: the number is of both.
    private Item counted(Item number, Item unit) {
        if (!isCounted(number, unit) || !(number.filter() instanceof Within(Quantity _, Range range))) {
            return unit;
        }
        Quantity quantity = Units.of(sentence.tokens().subList(unit.from(), unit.to()))
                .orElseThrow()
                .quantity();
        return Item.of(
                new Piece(unit.from(), unit.to(), new Piece.Unknown()),
                Kind.QUANTITY,
                quantity.key(),
                labels.measured(new Measured(quantity, range, false)),
                new Within(quantity, range));
    }

    private boolean isCounted(Item number, Item unit) {
        return number.filter() instanceof Within(Quantity quantity, Range _)
                && COUNTED.contains(quantity)
                && unit.kind() == Kind.MODALITY
                && !unit.isExclusion()
                && Units.of(sentence.tokens().subList(unit.from(), unit.to()))
                        .filter(of -> COUNTED.contains(of.quantity()) && of.quantity() != quantity)
                        .isPresent();
    }

    /// Whether a number says what it counts: images, while `10 hours or 1000 clips of speech` are both of speech.
    private static boolean isOfMedium(Item number) {
        return number.filter() instanceof Within(Quantity quantity, Range _) && quantity == Quantity.IMAGES;
    }

    /// `100 hours of video`, `100小时视频`.
    private boolean isOf(Item number, Item modality) {
        boolean close = number.to() == modality.from()
                && sentence.gapBefore(modality.from()).isBlank();
        return number.kind() == Kind.QUANTITY
                && modality.kind() == Kind.MODALITY
                && (close
                        || (number.to() < modality.from()
                                && OF.contains(sentence.tokens().subList(number.to(), modality.from()))));
    }

    private boolean isMeasured(List<Item> before) {
        int size = before.size();
        return size > 1 && before.get(size - 2).kind() == Kind.QUANTITY && isOf(before.get(size - 2), before.getLast());
    }

    private static List<Item> measuredBefore(List<Item> before) {
        Item modality = before.removeLast();
        return List.of(before.removeLast(), modality);
    }

    private Item alternatives(List<List<Item>> given) {
        List<List<Item>> operands = inFull(given);
        List<Item> first = operands.getFirst();
        List<Item> all = operands.stream().flatMap(List::stream).toList();
        int from = all.stream().mapToInt(Item::from).min().orElseThrow();
        int to = all.stream().mapToInt(Item::to).max().orElseThrow();
        Filter any = Filter.any(operands.stream()
                .map(operand -> Filter.all(
                        joining.joined(operand).stream().map(Item::filter).toList()))
                .toList());
        String slug = all.stream().map(Item::slug).collect(Collectors.joining(","));
        String label = labels.alternatives(operands.stream()
                .map(operand -> operand.stream().map(Item::label).toList())
                .toList());
        return new Item(from, to, first.getFirst().kind(), slug, label, any, List.of());
    }

    /// `image or video captioning`: a modality beside a task or a direction is read as in the place of its modality.
    private List<List<Item>> inFull(List<List<Item>> operands) {
        List<List<Item>> inFull = new ArrayList<>(operands);
        for (int at = 0; at < operands.size(); at++) {
            int position = at;
            Optional<Item> modality = single(operands.get(at));
            Optional<Item> whole = wholeBeside(operands, at);
            if (modality.isPresent() && whole.isPresent() && Elision.isBetween(modality.get(), whole.get())) {
                Optional<Item> filled = elision.filled(modality.get(), whole.get());
                filled.ifPresent(item -> inFull.set(position, List.of(item)));
                if (filled.isEmpty() && Elision.isBefore(modality.get(), whole.get())) {
                    notes.alone(text(modality.get()), text(whole.get()));
                }
            }
        }
        return inFull;
    }

    /// The nearest of the operands behind, or else before, that says more than a modality.
    private static Optional<Item> wholeBeside(List<List<Item>> operands, int at) {
        List<List<Item>> nearest = new ArrayList<>(operands.subList(at + 1, operands.size()));
        nearest.addAll(operands.subList(0, at).reversed());
        return nearest.stream()
                .flatMap(operand -> single(operand).stream())
                .filter(item -> item.kind() != Kind.MODALITY)
                .findFirst();
    }

    private static Optional<Item> single(List<Item> operand) {
        return operand.size() == 1 ? Optional.of(operand.getFirst()) : Optional.empty();
    }

    private String text(Item item) {
        return sentence.textOf(item.from(), item.to());
    }

    private List<Item> runBefore(List<Item> before) {
        List<Item> run = new ArrayList<>(List.of(before.removeLast()));
        while (!before.isEmpty() && follows(before, run.getFirst())) {
            run.addFirst(before.removeLast());
        }
        return run;
    }

    private boolean follows(List<Item> before, Item item) {
        return before.getLast().to() == item.from()
                && sentence.gapBefore(item.from()).isBlank();
    }

    private boolean isListed(List<Item> before, Item item) {
        return !before.isEmpty()
                && isOneOf(before.getLast(), item)
                && before.getLast().to() == item.from()
                && PieceList.COMMA.matcher(sentence.gapBefore(item.from())).matches();
    }

    /// Whether both are of one kind, or one leaves out what the other says.
    private static boolean isOneOf(Item one, Item other) {
        Kind first = one.kind();
        Kind second = other.kind();
        return first == second
                || (TASKS.contains(first) && TASKS.contains(second))
                || (SIGNALS.contains(first) && SIGNALS.contains(second))
                || Elision.isBetween(one, other)
                || Elision.isBetween(other, one);
    }
}
