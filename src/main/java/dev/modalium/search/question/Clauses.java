package dev.modalium.search.question;

import dev.modalium.search.question.Interpretation.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What stands together on each side of a comma before `or`: `videos with audio, or text with motion`.
///
/// With a single thing on one of the sides the comma is that of a list: `audio, video, or text`.
record Clauses(Sentence sentence) {

    private static final Set<Kind> CONTENTS = EnumSet.of(
            Kind.MODALITY, Kind.PAIR, Kind.DIRECTION, Kind.ANNOTATION, Kind.TASK, Kind.TASK_FAMILY, Kind.CATEGORY);
    private static final Set<Kind> SAID_OF_THEM = EnumSet.of(Kind.LANGUAGE, Kind.NATURE, Kind.QUANTITY, Kind.YEAR);
    private static final Pattern BREAK = Pattern.compile("[,，;；、.。:：]");

    /// The index after the clause behind the `or`, or 0 where no comma sets two clauses apart.
    int endBehind(List<Item> before, List<Element> elements, int or) {
        int token = elements.get(or) instanceof Element.Or(Piece piece) ? piece.from() : 0;
        if (!isBreak(token)
                || lastOf(before).size() < 2
                || lastOf(before).stream().noneMatch(Clauses::isContent)
                || !isContent((Item) elements.get(or + 1))) {
            return 0;
        }
        int end = or + 1;
        while (end < elements.size()
                && elements.get(end) instanceof Item item
                && isSaid(item)
                && (end == or + 1 || !breaksWithin(((Item) elements.get(end - 1)).to(), item.from()))) {
            end++;
        }
        boolean goesOn = end < elements.size() && elements.get(end) instanceof Element.Or;
        return end - or > 2 && !goesOn ? end : 0;
    }

    /// The last of the items that no comma sets apart.
    List<Item> lastOf(List<Item> items) {
        int from = items.size();
        while (from > 0
                && isSaid(items.get(from - 1))
                && (from == items.size()
                        || !breaksWithin(
                                items.get(from - 1).to(), items.get(from).from()))) {
            from--;
        }
        return List.copyOf(items.subList(from, items.size()));
    }

    private static boolean isSaid(Item item) {
        return isContent(item) || (SAID_OF_THEM.contains(item.kind()) && !item.isExclusion());
    }

    private static boolean isContent(Item item) {
        return CONTENTS.contains(item.kind()) && !item.isExclusion();
    }

    private boolean breaksWithin(int from, int to) {
        for (int token = from; token <= to; token++) {
            if (isBreak(token)) {
                return true;
            }
        }
        return false;
    }

    private boolean isBreak(int token) {
        return token < sentence.size()
                && BREAK.matcher(sentence.gapBefore(token)).find();
    }
}
