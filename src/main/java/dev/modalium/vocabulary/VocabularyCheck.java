package dev.modalium.vocabulary;

import dev.modalium.vocabulary.Requirement.HasAnnotation;
import dev.modalium.vocabulary.Requirement.HasModality;
import dev.modalium.vocabulary.Requirement.InSameItems;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Holds the terms to what the rest of the program relies on; the first that breaks it is named.
final class VocabularyCheck {

    private final Terms terms;
    private final Set<String> modalities;
    private final Set<String> families;
    private final Set<String> kinds;
    private final Set<String> metrics;
    private final Set<String> seen = new HashSet<>();

    private VocabularyCheck(Terms terms) {
        this.terms = terms;
        modalities = slugs(terms.modalities());
        families = slugs(terms.taskFamilies());
        kinds = slugs(terms.annotationKinds());
        metrics = slugs(terms.metrics());
    }

    static Terms check(Terms terms) {
        VocabularyCheck check = new VocabularyCheck(terms);
        terms.all().forEach(check::term);
        check.namesMeanOneThingInAContext();
        check.familiesAreATree();
        return terms;
    }

    private void term(Term term) {
        if (!seen.add(term.context() + " " + term.slug())) {
            throw wrong(term, "the slug stands twice");
        }
        switch (term) {
            case Modality m -> modality(m);
            case NamedPair p -> known(term, List.of(p.first(), p.second()), modalities, "modality");
            case Representation r -> known(term, r.modalities(), modalities, "modality");
            case TaskFamily f -> known(term, orNone(f.parent()), families, "task family");
            case Task t -> task(t);
            case AnnotationKind k -> known(term, orNone(k.modality()), modalities, "modality");
            case Metric _, Licence _ -> {}
        }
    }

    private void modality(Modality modality) {
        known(modality, orNone(modality.parent()), modalities, "modality");
        String parent = modality.parent();
        boolean below = parent != null && modality.slug().startsWith(parent + ".");
        if (below == modality.slug().equals(Modality.familyOf(modality.slug()))) {
            throw wrong(modality, "the slug does not begin with its parent '%s' and a dot".formatted(parent));
        }
    }

    private void task(Task task) {
        notEmpty(task, task.families(), "families");
        notEmpty(task, task.inputs(), "inputs");
        notEmpty(task, task.outputs(), "outputs");
        known(task, task.families(), families, "task family");
        known(task, task.inputs(), modalities, "modality");
        Set<String> made = new HashSet<>(modalities);
        made.addAll(kinds);
        known(task, task.outputs(), made, "modality or annotation kind");
        known(task, task.metrics(), metrics, "metric");
        SupportRule rule = task.rule();
        if ((rule == null) == (task.declaredOnlyBecause() == null)) {
            throw wrong(task, "expected either 'rule' or 'declared-only-because'");
        }
        if (rule != null) {
            notEmpty(task, rule.requirements(), "rule");
            rule.requirements().forEach(requirement -> requirement(task, requirement));
        }
    }

    private void requirement(Task task, Requirement requirement) {
        switch (requirement) {
            case HasModality has -> known(task, has.anyOf(), modalities, "modality");
            case HasAnnotation has -> known(task, has.anyOf(), kinds, "annotation kind");
            case InSameItems _ -> {}
        }
    }

    private void namesMeanOneThingInAContext() {
        Map<String, Term> owners = new HashMap<>();
        for (Term term : terms.all()) {
            term.names().forEach(name -> {
                String key = Lexicon.fold(name);
                if (key.isEmpty()) {
                    throw wrong(term, "the name '%s' holds no letter".formatted(name));
                }
                Term owner = owners.putIfAbsent(term.context() + " " + key, term);
                if (owner != null && !owner.equals(term)) {
                    throw wrong(term, "the name '%s' already means '%s'".formatted(name, owner.slug()));
                }
            });
        }
    }

    private void familiesAreATree() {
        Map<String, TaskFamily> bySlug =
                terms.taskFamilies().stream().collect(Collectors.toMap(TaskFamily::slug, Function.identity()));
        for (TaskFamily family : terms.taskFamilies()) {
            Set<String> above = new HashSet<>();
            for (TaskFamily at = family; at != null; at = at.parent() == null ? null : bySlug.get(at.parent())) {
                if (!above.add(at.slug())) {
                    throw wrong(family, "is below itself");
                }
            }
        }
    }

    private void known(Term term, List<String> slugs, Set<String> known, String what) {
        for (String slug : slugs) {
            if (!known.contains(slug)) {
                throw wrong(term, "'%s' is no %s of the vocabulary".formatted(slug, what));
            }
        }
    }

    private void notEmpty(Term term, List<?> list, String field) {
        if (list.isEmpty()) {
            throw wrong(term, "'" + field + "' is empty");
        }
    }

    private InvalidVocabulary wrong(Term term, String problem) {
        return new InvalidVocabulary(terms.files().get(term) + ", " + term.slug(), problem);
    }

    private static List<String> orNone(@Nullable String slug) {
        return slug == null ? List.of() : List.of(slug);
    }

    private static Set<String> slugs(List<? extends Term> terms) {
        return terms.stream().map(Term::slug).collect(Collectors.toSet());
    }
}
