package dev.modalium.search.question;

import dev.modalium.search.filter.Filter;
import dev.modalium.search.question.Interpretation.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Puts what `or` joins into one item: `audio, video or text`, `synthetic images or real videos`.
///
/// Where the things beside `or` are of one kind, they are the alternatives, with those of a list before them. Else all
/// that stands without a word between belongs to them.
final class Alternatives {

    private static final Set<Kind> TASKS = Set.of(Kind.TASK, Kind.TASK_FAMILY);
    private static final Set<Kind> SIGNALS = Set.of(Kind.MODALITY, Kind.PAIR, Kind.DIRECTION);
    private static final Pattern COMMA = Pattern.compile("\\s*[,，、]\\s*");

    private final Sentence sentence;
    private final Joining joining;
    private final Labels labels;

    Alternatives(Sentence sentence, Joining joining, Labels labels) {
        this.sentence = sentence;
        this.joining = joining;
        this.labels = labels;
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
                case Element.Or _ -> {
                    if (grouped.isEmpty() || at + 1 >= elements.size() || !(elements.get(at + 1) instanceof Item)) {
                        at++; // joins nothing that is understood
                    } else {
                        at = group(grouped, elements, at);
                    }
                }
            }
        }
        return grouped;
    }

    /// Replaces the last of the items by the alternatives around the `or`, and returns the index after them.
    private int group(List<Item> before, List<Element> elements, int or) {
        List<List<Item>> operands = new ArrayList<>();
        Kind kind = ((Item) elements.get(or + 1)).kind();
        boolean alike = isAlike(before.getLast().kind(), kind);
        operands.add(alike ? List.of(before.removeLast()) : runBefore(before));
        while (alike && isListed(before, operands.getLast().getFirst(), kind)) {
            operands.add(List.of(before.removeLast()));
        }
        Collections.reverse(operands);
        int at = or;
        while (at + 1 < elements.size()
                && elements.get(at) instanceof Element.Or
                && elements.get(at + 1) instanceof Item next
                && (at == or || isAlike(next.kind(), kind))) {
            List<Item> operand = new ArrayList<>(List.of(next));
            at += 2;
            while (!alike && at < elements.size() && elements.get(at) instanceof Item item && follows(operand, item)) {
                operand.add(item);
                at++;
            }
            operands.add(operand);
        }
        before.add(alternatives(operands));
        return at;
    }

    private Item alternatives(List<List<Item>> given) {
        List<List<Item>> operands = given.size() == 2 ? sharingTask(given.getFirst(), given.getLast()) : given;
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

    /// `image or video captioning`: where one is a task and the other a modality, the task with that modality is meant.
    private List<List<Item>> sharingTask(List<Item> one, List<Item> other) {
        if (one.size() != 1 || other.size() != 1) {
            return List.of(one, other);
        }
        Item first = one.getFirst();
        Item second = other.getFirst();
        return List.of(
                List.of(joining.sharing(first, second).orElse(first)),
                List.of(joining.sharing(second, first).orElse(second)));
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

    private boolean isListed(List<Item> before, Item item, Kind kind) {
        return !before.isEmpty()
                && isAlike(before.getLast().kind(), kind)
                && before.getLast().to() == item.from()
                && COMMA.matcher(sentence.gapBefore(item.from())).matches();
    }

    private static boolean isAlike(Kind one, Kind other) {
        return one == other
                || (TASKS.contains(one) && TASKS.contains(other))
                || (SIGNALS.contains(one) && SIGNALS.contains(other));
    }
}
