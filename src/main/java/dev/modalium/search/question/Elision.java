package dev.modalium.search.question;

import dev.modalium.search.filter.Filter;
import dev.modalium.search.question.Interpretation.Kind;
import dev.modalium.vocabulary.Lexicon;
import dev.modalium.vocabulary.TermContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What an alternative leaves out because the other says it: `audio or image captioning` is of audio captioning, and
/// `text to speech or music` of text to music.
///
/// A modality is read in the place of the one that the other names, just as if that had been written.
record Elision(Lexicon lexicon, Sentence sentence, Labels labels, Notes notes, Function<String, Optional<Reading>> reader) {

    private static final int LONGEST_MODALITY = 4; // words, or Chinese characters
    private static final Set<Kind> TASKS = Set.of(Kind.TASK, Kind.TASK_FAMILY, Kind.DIRECTION);
    private static final Set<Kind> NAMED = Set.of(Kind.TASK, Kind.DIRECTION);

    private record Span(int from, int to) {}

    /// Whether one of the two may say something that the other leaves out.
    static boolean isBetween(Item modality, Item whole) {
        return modality.kind() == Kind.MODALITY
                && modality.modalities().size() == 1
                && NAMED.contains(whole.kind())
                && !modality.isExclusion()
                && !whole.isExclusion()
                && whole.to() - whole.from() > 1;
    }

    /// The task or the direction that is meant by a modality beside the other one, none where it can be none.
    Optional<Item> filled(Item modality, Item whole) {
        if (!isBetween(modality, whole)) {
            return Optional.empty();
        }
        List<Reading> readings = written(modality, whole).stream()
                .flatMap(text -> reader.apply(text).stream())
                .filter(reading -> reading.leftOver().isEmpty())
                .toList();
        List<Reading> tasks = readings.stream().filter(Elision::isUnderstood).toList();
        return tasks.stream()
                .filter(reading -> reading.items().size() == 1)
                .findFirst()
                .or(() -> tasks.stream().findFirst())
                .or(() -> readings.stream().findFirst())
                .filter(reading -> !reading.items().isEmpty())
                .map(reading -> item(modality, reading));
    }

    /// What is asked for by a modality with a family of tasks behind it.
    Optional<Filter> read(String text) {
        return reader.apply(text).filter(Elision::isUnderstood).map(Reading::filter);
    }

    private static boolean isUnderstood(Reading reading) {
        return reading.leftOver().isEmpty()
                && reading.notes.all().isEmpty()
                && reading.items().stream().anyMatch(item -> TASKS.contains(item.kind()));
    }

    private Item item(Item modality, Reading reading) {
        notes.addAll(reading.notes);
        List<Item> items = reading.items();
        List<Item> named = isUnderstood(reading)
                ? items.stream().filter(item -> TASKS.contains(item.kind())).toList()
                : items;
        return Item.of(
                new Piece(modality.from(), modality.to(), new Piece.Unknown()),
                named.getFirst().kind(),
                String.join(",", named.stream().map(Item::slug).toList()),
                labels.alternatives(List.of(items.stream().map(Item::label).toList())),
                reading.filter());
    }

    /// The ways to write it in full: before `or` a modality takes the place of the first that is named, or of the first
    /// words; behind it that of the last.
    private List<String> written(Item modality, Item whole) {
        boolean first = modality.from() < whole.from();
        String text = sentence.textOf(modality.from(), modality.to());
        List<String> written = new ArrayList<>();
        List<Span> named = modalitiesIn(whole);
        if (!named.isEmpty()) {
            Span span = first ? named.getFirst() : named.getLast();
            written.add(text(whole.from(), span.from()) + text + behind(span.to(), whole.to()));
        }
        for (int from = whole.from() + 1; first && from < whole.to(); from++) {
            written.add(text + (HanRuns.isHan(text) ? "" : " ") + sentence.textOf(from, whole.to()));
        }
        return written;
    }

    private List<Span> modalitiesIn(Item whole) {
        List<Span> spans = new ArrayList<>();
        int at = whole.from();
        while (at < whole.to()) {
            int end = Math.min(whole.to(), at + LONGEST_MODALITY);
            while (end > at
                    && lexicon.lookup(sentence.textOf(at, end), TermContext.MODALITY)
                            .isEmpty()) {
                end--;
            }
            if (end > at) {
                spans.add(new Span(at, end));
            }
            at = Math.max(at + 1, end);
        }
        return spans;
    }

    /// The words up to a token, with what stands between.
    private String text(int from, int to) {
        return from == to
                ? ""
                : sentence.text()
                        .substring(
                                sentence.tokens().get(from).start(),
                                sentence.tokens().get(to).start());
    }

    private String behind(int from, int to) {
        return from == to
                ? ""
                : sentence.text()
                        .substring(
                                sentence.tokens().get(from - 1).end(),
                                sentence.tokens().get(to - 1).end());
    }
}
