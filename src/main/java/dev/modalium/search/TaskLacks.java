package dev.modalium.search;

import static java.util.stream.Collectors.toSet;

import dev.modalium.language.Texts;
import dev.modalium.search.filter.TermLabels;
import dev.modalium.vocabulary.Content;
import dev.modalium.vocabulary.Requirement;
import dev.modalium.vocabulary.SupportRule;
import dev.modalium.vocabulary.Task;
import dev.modalium.vocabulary.Vocabulary;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Says by the vocabulary's rules what a dataset lacks to support a task.
final class TaskLacks {

    /// For a task that no rule speaks of: nothing tells how near a dataset is, so tasks with a rule go first.
    private static final int UNSHOWABLE = 100;

    /// Where a rule takes any of several of these, one word does for them.
    private static final Set<String> MASKS = Set.of("polygon", "rle-mask", "pixel-mask");

    private final Vocabulary vocabulary;
    private final TermLabels labels;
    private final Had had;
    private final Texts texts;

    TaskLacks(Vocabulary vocabulary, TermLabels labels, Had had) {
        this.vocabulary = vocabulary;
        this.labels = labels;
        this.had = had;
        this.texts = labels.texts();
    }

    /// Empty where none of the tasks is near.
    Optional<Lack> of(AskedTask clause, Holding holding, @Nullable Company company) {
        Set<String> families = holding.summary().modalities().stream()
                .map(vocabulary::familyOf)
                .collect(toSet());
        return clause.candidates().stream()
                .filter(task -> company == null
                        || (families.containsAll(vocabulary.modalityFamilies(task))
                                && isNear(task, clause, holding, company)))
                .map(task -> lack(task, families, holding))
                .min(Comparator.comparingInt(Lack::unmet));
    }

    /// Whether a dataset is nearly a match, and not just any one of these modalities.
    ///
    /// It lacks no more than one thing. And it is used for a task like the one it lacks; or it has one of the
    /// annotations at least, and is used for a task that matching datasets are used for as well.
    ///
    /// What a task needs that no rule speaks of is not known, and so no dataset is known to be near it.
    private static boolean isNear(Task task, AskedTask clause, Holding holding, Company company) {
        SupportRule rule = task.rule();
        if (rule == null) {
            return false;
        }
        List<String> own = holding.summary().tasks();
        boolean isLike = !Collections.disjoint(company.like(task), own);
        Content content = holding.content();
        List<Requirement> unmet = rule.unmetBy(content);
        if (unmet.size() != 1) {
            return unmet.isEmpty();
        }
        return !(unmet.getFirst() instanceof Requirement.HasModality)
                && (isLike
                        || (rule.requirements().stream().anyMatch(it -> isHeldAnnotation(it, content))
                                && !Collections.disjoint(company.around(clause, task), own)));
    }

    private static boolean isHeldAnnotation(Requirement requirement, Content content) {
        return requirement instanceof Requirement.HasAnnotation && requirement.isMetBy(content);
    }

    private Lack lack(Task task, Set<String> families, Holding holding) {
        SupportRule rule = task.rule();
        if (rule == null) {
            return unshowable(task, families, holding);
        }
        List<Requirement> unmet = rule.unmetBy(holding.content());
        return new Lack(task.slug(), unmet.size(), () -> words(unmet, rule, holding));
    }

    private List<String> words(List<Requirement> unmet, SupportRule rule, Holding holding) {
        return unmet.isEmpty()
                ? List.of(had.instead(
                        texts.get("lack.declaration"), texts.get("has.all-but-a-word", whatMeets(rule, holding))))
                : unmet.stream().map(requirement -> words(requirement, holding)).toList();
    }

    private Lack unshowable(Task task, Set<String> families, Holding holding) {
        List<String> lacking = vocabulary.modalityFamilies(task).stream()
                .filter(family -> !families.contains(family))
                .toList();
        return new Lack(
                task.slug(),
                UNSHOWABLE + lacking.size() + 1,
                () -> Stream.concat(
                                lacking.stream().map(family -> lacksModality(family, holding)),
                                Stream.of(had.instead(
                                        texts.get("lack.declaration"),
                                        texts.get("has.no-word", labels.taskInSentence(task.slug())))))
                        .toList());
    }

    private String lacksModality(String slug, Holding holding) {
        return had.instead(labels.modalityInSentence(slug), had.modalities(holding.summary()));
    }

    private String words(Requirement requirement, Holding holding) {
        return switch (requirement) {
            case Requirement.HasAnnotation(List<String> anyOf) -> had.instead(anyOf(anyOf), had.annotations(holding));
            case Requirement.HasModality modality -> had.instead(either(modality), had.modalities(holding.summary()));
            case Requirement.InSameItems(Requirement.HasModality first, Requirement.HasModality second) ->
                had.instead(
                        texts.get("lack.pair", texts.and(List.of(either(first), either(second)))),
                        texts.get("has.not-together"));
        };
    }

    /// What it is known to contain of all that a rule asks for.
    private String whatMeets(SupportRule rule, Holding holding) {
        List<String> kinds = rule.requirements().stream()
                .filter(Requirement.HasAnnotation.class::isInstance)
                .flatMap(requirement -> ((Requirement.HasAnnotation) requirement)
                        .anyOf().stream()
                                .filter(holding.annotationKinds()::contains)
                                .limit(1))
                .map(labels::annotations)
                .toList();
        return kinds.isEmpty() ? had.modalities(holding.summary()) : texts.get("has.annotated", texts.and(kinds));
    }

    /// Any of these would do, each between two `or`.
    private String either(Requirement.HasModality modality) {
        return either(modality.anyOf().stream().map(labels::modalityInSentence));
    }

    private String either(Stream<String> words) {
        return words.distinct()
                .reduce((one, other) -> texts.get("list.or", one, other))
                .orElse("");
    }

    private String anyOf(List<String> kinds) {
        boolean severalMasks = kinds.stream().filter(MASKS::contains).count() > 1;
        return either(kinds.stream()
                .map(kind ->
                        severalMasks && MASKS.contains(kind) ? texts.get("lack.masks") : labels.annotations(kind)));
    }
}
