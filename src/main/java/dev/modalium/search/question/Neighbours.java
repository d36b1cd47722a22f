package dev.modalium.search.question;

import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Filter.Has;
import dev.modalium.search.question.Interpretation.Kind;
import dev.modalium.vocabulary.Label;
import dev.modalium.vocabulary.Modality;
import dev.modalium.vocabulary.Task;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.TermContext;
import dev.modalium.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts two things that stand side by side into one, where together they name a task.
///
/// `movie captioning` is video captioning by another name of video, and in `视频配乐生成` the family says again what
/// kind of task video-to-music is; `sheet music transcription` is named by what it gives out.
record Neighbours(Vocabulary vocabulary, Sentence sentence, Labels labels, Elision elision) {

    private static final Phrases AND = Phrases.of("and|&|和|与|及");

    List<Item> joined(List<Item> items) {
        List<Item> joined = new ArrayList<>();
        for (Item item : items) {
            Item last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && areEach(last, item)) {
                elision.filled(last, item)
                        .filter(task -> task.kind() == Kind.TASK)
                        .ifPresent(task -> joined.set(joined.size() - 1, task));
                joined.add(item);
                continue;
            }
            noteMany(joined, item);
            Optional<Item> one = last != null && touches(last, item) ? one(last, item) : Optional.empty();
            one.ifPresent(task -> {
                joined.removeLast();
                noteMany(joined, task);
            });
            joined.add(one.orElse(item));
        }
        return joined;
    }

    /// `image and video captioning`: two tasks, since images and videos are both vision and no pair.
    private boolean areEach(Item modality, Item task) {
        return Elision.isBetween(modality, task)
                && task.from() == modality.to() + 1
                && AND.contains(sentence.tokens().subList(modality.to(), task.from()))
                && vocabulary
                        .task(task.slug())
                        .filter(named ->
                                vocabulary.modalityFamilies(named).contains(vocabulary.familyOf(modality.slug())))
                        .filter(named -> vocabulary.modalities(named).noneMatch(own -> isWithin(own, modality.slug())))
                        .isPresent();
    }

    private void noteMany(List<Item> before, Item item) {
        if (!before.isEmpty() && areMany(before.getLast(), item)) {
            elision.notes().beside(text(before.getLast()), text(item));
        }
    }

    /// `image, video and audio generation from text`: things before a task, each of which may mean one as well.
    private boolean areMany(Item modalities, Item task) {
        return !modalities.modalities().isEmpty()
                && !modalities.isExclusion()
                && task.kind() == Kind.TASK
                && !task.isExclusion()
                && task.to() - task.from() > 1
                && task.from() == modalities.to() + 1
                && AND.contains(sentence.tokens().subList(modalities.to(), task.from()));
    }

    private String text(Item item) {
        return sentence.textOf(item.from(), item.to());
    }

    private static boolean isWithin(String one, String other) {
        return Modality.covers(one, other) || Modality.covers(other, one);
    }

    private Optional<Item> one(Item first, Item second) {
        boolean single = vocabulary.taskFamily(second.slug()).isPresent(); // and not several alternatives
        boolean ofFamily = vocabulary.taskFamily(first.slug()).isPresent();
        if (first.isExclusion() || second.isExclusion()) {
            return Optional.empty();
        }
        if (first.kind() == Kind.TASK_FAMILY && ofFamily && second.kind() == Kind.TASK) {
            return vocabulary
                    .task(second.slug())
                    .filter(task -> vocabulary.tasksIn(first.slug()).contains(task))
                    .map(_ -> second.over(first.from(), second.to()));
        }
        if (second.kind() != Kind.TASK_FAMILY || !single) {
            return Optional.empty();
        }
        if (first.kind() == Kind.TASK) {
            return vocabulary
                    .task(first.slug())
                    .filter(task -> vocabulary.tasksIn(second.slug()).contains(task))
                    .map(_ -> first.over(first.from(), second.to()));
        }
        if (first.kind() == Kind.ANNOTATION) {
            return giving(first.slug(), second)
                    .map(task -> item(first, second, task, new Has(Field.TASK, task.slug())));
        }
        if (first.kind() != Kind.MODALITY) {
            return Optional.empty();
        }
        return first.filter() instanceof Filter.Any(List<Filter> modalities)
                ? alternatives(first, modalities, second)
                : named(first.slug(), second).map(task -> item(first, second, task, new Has(Field.TASK, task.slug())));
    }

    /// `图像或视频的描述生成`: the task of each of them, and where there is none the family with that modality.
    private Optional<Item> alternatives(Item first, List<Filter> modalities, Item family) {
        List<Filter> tasks = new ArrayList<>();
        List<String> slugs = new ArrayList<>();
        List<List<String>> all = new ArrayList<>();
        for (Filter modality : modalities) {
            Optional<Task> task =
                    modality instanceof Has(Field _, String slug) ? named(slug, family) : Optional.empty();
            Optional<Filter> filter =
                    task.<Filter>map(one -> new Has(Field.TASK, one.slug())).or(() -> narrowed(modality, family));
            if (filter.isEmpty()) {
                return Optional.empty();
            }
            tasks.add(filter.get());
            slugs.add(task.map(Task::slug).orElse(family.slug()));
            all.add(task.map(one -> List.of(labels.of(one)))
                    .orElseGet(() -> List.of(labels.modality(((Has) modality).value()), family.label())));
        }
        Piece whole = new Piece(first.from(), family.to(), new Piece.Unknown());
        return Optional.of(
                Item.of(whole, Kind.TASK, String.join(",", slugs), labels.alternatives(all), Filter.any(tasks)));
    }

    private Optional<Filter> narrowed(Filter modality, Item family) {
        return modality instanceof Has(Field _, String slug)
                ? vocabulary
                        .modality(slug)
                        .flatMap(one -> vocabulary
                                .taskFamily(family.slug())
                                .flatMap(other -> elision.read(inFull(one.label(), other.label()))))
                : Optional.empty();
    }

    private String inFull(Label modality, Label family) {
        return HanRuns.isHan(sentence.text()) ? modality.zh() + family.zh() : modality.en() + " " + family.en();
    }

    /// `sheet music transcription`: the only task of the family that gives out such annotations.
    private Optional<Task> giving(String annotation, Item family) {
        List<Task> tasks = vocabulary.tasksIn(family.slug()).stream()
                .filter(task -> task.outputs().contains(annotation))
                .toList();
        return tasks.size() == 1 ? Optional.of(tasks.getFirst()) : Optional.empty();
    }

    private Optional<Task> named(String modality, Item family) {
        return vocabulary
                .modality(modality)
                .map(Modality::label)
                .flatMap(label -> vocabulary
                        .taskFamily(family.slug())
                        .flatMap(named -> vocabulary
                                .lexicon()
                                .lookup(label.en() + " " + named.label().en(), TermContext.TASK)))
                .filter(Task.class::isInstance)
                .map(Term::slug)
                .flatMap(vocabulary::task);
    }

    private Item item(Item first, Item last, Task task, Filter filter) {
        Piece whole = new Piece(first.from(), last.to(), new Piece.Unknown());
        return Item.of(whole, Kind.TASK, task.slug(), labels.of(task), filter);
    }

    private boolean touches(Item first, Item second) {
        boolean of = second.from() == first.to() + 1
                && sentence.tokens().get(first.to()).text().equals("的");
        return (of || first.to() == second.from())
                && sentence.gapBefore(second.from()).isBlank();
    }
}
