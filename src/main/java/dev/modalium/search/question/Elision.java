package dev.modalium.search.question;

import dev.modalium.search.filter.Filter;
import dev.modalium.search.question.Interpretation.Kind;
import dev.modalium.vocabulary.Lexicon;
import dev.modalium.vocabulary.Task;
import dev.modalium.vocabulary.TermContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What an alternative leaves out because the other says it: `audio or image captioning` is of audio captioning, and
/// `text to speech or music` of text to music.
///
/// A modality is read in the place of the one that the other names, just as if that had been written.
record Elision(
        Lexicon lexicon, Sentence sentence, Labels labels, Notes notes, Function<String, Optional<Reading>> reader) {

    private static final int LONGEST_MODALITY = 4; // words, or Chinese characters
    private static final Set<Kind> TASKS = Set.of(Kind.TASK, Kind.TASK_FAMILY, Kind.DIRECTION);
    private static final Set<Kind> NAMED = Set.of(Kind.TASK, Kind.DIRECTION);

    private static final String TASK = "任务";

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
        List<Reading> inPlace = readings(inPlace(modality, whole));
        if (!isBefore(modality, whole)) {
            return inPlace.stream()
                    .filter(Elision::isNamed)
                    .filter(reading -> isOfOneFamily(whole, reading.items().getFirst()))
                    .findFirst()
                    .map(reading -> item(modality, reading));
        }
        List<Reading> behind = readings(withLastWords(modality, whole));
        return Stream.of(
                        inPlace.stream().filter(Elision::isUnderstood),
                        behind.stream().filter(Elision::isNamed),
                        behind.stream().filter(Elision::isUnderstood),
                        inPlace.stream())
                .flatMap(found -> found)
                .findFirst()
                .map(reading -> item(modality, reading));
    }

    /// `语音识别和文本` may be two of transcription, while `动作识别和文本` is of text, and not of its recognition.
    private boolean isOfOneFamily(Item whole, Item filled) {
        Optional<String> family = familyOf(whole.slug());
        return family.isEmpty() || family.equals(familyOf(filled.slug()));
    }

    /// The principal family of a task.
    private Optional<String> familyOf(String slug) {
        return lexicon.lookup(slug, TermContext.TASK)
                .filter(Task.class::isInstance)
                .map(term -> ((Task) term).families().getFirst());
    }

    private List<Reading> readings(List<String> written) {
        return written.stream()
                .flatMap(text -> reader.apply(text).stream())
                .filter(reading ->
                        reading.leftOver().isEmpty() && !reading.items().isEmpty())
                .toList();
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

    /// Whether there is such a task or direction: `image captioning or music` is of music.
    private static boolean isNamed(Reading reading) {
        return isUnderstood(reading)
                && reading.items().size() == 1
                && NAMED.contains(reading.items().getFirst().kind());
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

    /// Before `or` a modality takes the place of the first that is named, behind it that of the last. In Chinese some
    /// names are those of a task only with that word: 问答任务.
    private List<String> inPlace(Item modality, Item whole) {
        List<Span> named = modalitiesIn(whole);
        if (named.isEmpty()) {
            return List.of();
        }
        Span span = isBefore(modality, whole) ? named.getFirst() : named.getLast();
        String before =
                span.from() == whole.from() ? "" : text(whole.from(), span.from()) + sentence.gapBefore(span.from());
        String behind = span.to() == whole.to() ? "" : sentence.gapBefore(span.to()) + text(span.to(), whole.to());
        String text = before + text(modality) + behind;
        return HanRuns.isHan(text(whole)) ? List.of(text, text + TASK) : List.of(text);
    }

    /// Before `or` a modality may also take the place of the first words: `speech or emotion recognition`.
    private List<String> withLastWords(Item modality, Item whole) {
        String space = HanRuns.isHan(text(whole)) ? "" : " ";
        return IntStream.range(whole.from() + 1, whole.to())
                .mapToObj(from -> text(modality) + space + text(from, whole.to()))
                .toList();
    }

    static boolean isBefore(Item modality, Item whole) {
        return modality.from() < whole.from();
    }

    private String text(Item item) {
        return text(item.from(), item.to());
    }

    private List<Span> modalitiesIn(Item whole) {
        List<Span> spans = new ArrayList<>();
        int at = whole.from();
        while (at < whole.to()) {
            int end = Math.min(whole.to(), at + LONGEST_MODALITY);
            while (end > at
                    && lexicon.lookup(text(at, end), TermContext.MODALITY).isEmpty()) {
                end--;
            }
            if (end > at) {
                boolean goesOn = !spans.isEmpty() && spans.getLast().to() == at && end < whole.to(); // `audio-visual`
                spans.add(new Span(goesOn ? spans.removeLast().from() : at, end));
            }
            at = Math.max(at + 1, end);
        }
        return spans;
    }

    /// The words from one token to another, mended where they were misspelt.
    private String text(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int token = from; token < to; token++) {
            text.append(token == from ? "" : sentence.gapBefore(token));
            text.append(
                    sentence.mended().contains(token)
                            ? sentence.tokens().get(token).normal()
                            : sentence.textOf(token, token + 1));
        }
        return text.toString();
    }
}
