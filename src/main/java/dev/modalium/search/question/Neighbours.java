package dev.modalium.search.question;

import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Filter.Has;
import dev.modalium.search.question.Interpretation.Kind;
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
/// kind of task video-to-music is.
record Neighbours(Vocabulary vocabulary, Sentence sentence, Labels labels) {

    List<Item> joined(List<Item> items) {
        List<Item> joined = new ArrayList<>();
        for (Item item : items) {
            Item last = joined.isEmpty() ? null : joined.getLast();
            Optional<Item> one = last != null && touches(last, item) ? one(last, item) : Optional.empty();
            one.ifPresent(_ -> joined.removeLast());
            joined.add(one.orElse(item));
        }
        return joined;
    }

    private Optional<Item> one(Item first, Item second) {
        boolean single = vocabulary.taskFamily(second.slug()).isPresent(); // and not several alternatives
        if (second.kind() != Kind.TASK_FAMILY || !single || first.isExclusion() || second.isExclusion()) {
            return Optional.empty();
        }
        if (first.kind() == Kind.TASK) {
            return vocabulary
                    .task(first.slug())
                    .filter(task -> vocabulary.tasksIn(second.slug()).contains(task))
                    .map(_ -> first.over(first.from(), second.to()));
        }
        return first.kind() == Kind.MODALITY ? named(first, second) : Optional.empty();
    }

    private Optional<Item> named(Item modality, Item family) {
        return vocabulary
                .modality(modality.slug())
                .map(Modality::label)
                .flatMap(label -> vocabulary.lexicon().lookup(label.en() + " " + family.label(), TermContext.TASK))
                .filter(Task.class::isInstance)
                .map(Term::slug)
                .flatMap(vocabulary::task)
                .map(task -> Item.of(
                        new Piece(modality.from(), family.to(), new Piece.Unknown()),
                        Kind.TASK,
                        task.slug(),
                        labels.of(task),
                        new Has(Field.TASK, task.slug())));
    }

    private boolean touches(Item first, Item second) {
        return first.to() == second.from() && sentence.gapBefore(second.from()).isBlank();
    }
}
