package dev.modalium.search;

import static java.util.stream.Collectors.toCollection;

import dev.modalium.vocabulary.Task;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Takes a filter apart into the clauses that a dataset must hold, with what the vocabulary makes of each.
///
/// Modality families and pairs that stand beside a task say which tasks are meant: `Vision+Audio localization` asks for
/// a localization task that joins both, not for any localization in a dataset that happens to have sound. Where no such
/// task exists, they are asked of the dataset beside the task.
@Component
class Clauses {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    private final Vocabulary vocabulary;

    Clauses(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<Clause> of(DatasetFilter filter) {
        List<Clause> clauses = new ArrayList<>();
        Set<String> families = families(filter);
        boolean joinable = !filter.tasks().isEmpty() && isJoinable(filter);
        filter.tasks().forEach(asked -> clauses.add(task(asked, joinable ? families : Set.of())));
        filter.pairs().stream().filter(_ -> !joinable).map(Clause.OfPair::new).forEach(clauses::add);
        filter.modalities().stream()
                .filter(slug -> !joinable || !families.contains(slug))
                .map(Clause.OfModality::new)
                .forEach(clauses::add);
        filter.annotations().stream().map(Clause.OfAnnotation::new).forEach(clauses::add);
        if (!filter.natures().isEmpty()) {
            clauses.add(new Clause.OfNature(filter.natures()));
        }
        if (!filter.licences().isEmpty()) {
            clauses.add(new Clause.OfLicence(filter.licences()));
        }
        if (filter.yearFrom() != null || filter.yearTo() != null) {
            clauses.add(new Clause.OfYear(filter.yearFrom(), filter.yearTo()));
        }
        text(filter.text(), clauses);
        return List.copyOf(clauses);
    }

    /// Whether each of the tasks joins the modalities beside it, or has a task below it that does.
    boolean isJoinable(DatasetFilter filter) {
        Set<String> families = families(filter);
        return filter.tasks().stream()
                .noneMatch(asked -> joining(asked, families).isEmpty());
    }

    private Set<String> families(DatasetFilter filter) {
        Set<String> families = new LinkedHashSet<>();
        filter.pairs().forEach(pair -> families.addAll(List.of(pair.split("\\+"))));
        filter.modalities().forEach(modality -> families.add(vocabulary.familyOf(modality)));
        return families;
    }

    private Clause.OfTask task(String asked, Set<String> families) {
        return new Clause.OfTask(asked, slugs(joining(asked, families)), Set.copyOf(families));
    }

    private List<Task> joining(String asked, Set<String> families) {
        List<Task> tasks = vocabulary.task(asked).map(List::of).orElseGet(() -> vocabulary.tasksIn(asked));
        return tasks.stream()
                .filter(task -> vocabulary.modalityFamilies(task).containsAll(families))
                .toList();
    }

    private void text(String text, List<Clause> clauses) {
        List<String> names =
                QUOTED.matcher(text).results().map(name -> name.group(1)).toList();
        if (!names.isEmpty()) {
            clauses.add(new Clause.OfName(names));
        }
        List<Clause.Word> words = QUOTED
                .matcher(text)
                .replaceAll(" ")
                .toLowerCase(Locale.ROOT)
                .strip()
                .transform(rest -> rest.isEmpty() ? List.<String>of() : List.of(rest.split("\\s+")))
                .stream()
                .distinct()
                .map(this::word)
                .toList();
        if (!words.isEmpty()) {
            clauses.add(new Clause.OfText(words));
        }
    }

    private Clause.Word word(String word) {
        return new Clause.Word(
                word,
                slugs(named(vocabulary.modalities(), word)),
                slugs(named(vocabulary.tasks(), word)),
                slugs(named(vocabulary.annotationKinds(), word)));
    }

    private static List<? extends Term> named(Collection<? extends Term> terms, String word) {
        return terms.stream()
                .filter(term -> term.names()
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(word)))
                .toList();
    }

    private static Set<String> slugs(Collection<? extends Term> terms) {
        return terms.stream().map(Term::slug).collect(toCollection(LinkedHashSet::new));
    }
}
