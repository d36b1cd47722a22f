package dev.modalium.search;

import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Filter.Has;
import dev.modalium.vocabulary.Requirement.HasAnnotation;
import dev.modalium.vocabulary.Requirement.HasModality;
import dev.modalium.vocabulary.Requirement.InSameItems;
import dev.modalium.vocabulary.SupportRule;
import dev.modalium.vocabulary.Task;
import dev.modalium.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Which datasets are near a clause that they miss, as filters by distance: the first holds the nearest.
///
/// The index finds these among any number of datasets. [Lacks] judges again, exactly, what it found.
final class Nearness {

    private static final Filter NOTHING = Filter.not(Filter.everything());

    private final Vocabulary vocabulary;
    private final Company company;

    Nearness(Vocabulary vocabulary, Company company) {
        this.vocabulary = vocabulary;
        this.company = company;
    }

    List<Filter> of(Filter missed) {
        List<AskedTask> asked = AskedTask.in(missed, vocabulary);
        if (!asked.isEmpty()) {
            return of(asked.getFirst());
        }
        if (missed instanceof Has(Field field, String value) && field == Field.PAIR) {
            return List.of(any(Field.MODALITY, List.of(value.split("\\+")))); // without both, two things are lacking
        }
        return List.of(Filter.everything());
    }

    private List<Filter> of(AskedTask asked) {
        List<List<Filter>> ofTasks = asked.candidates().stream()
                .map(task -> of(task, asked))
                .filter(distances -> !distances.isEmpty())
                .toList();
        return ofTasks.isEmpty()
                ? List.of()
                : IntStream.range(0, ofTasks.getFirst().size())
                        .mapToObj(distance -> Filter.any(
                                ofTasks.stream().map(of -> of.get(distance)).toList()))
                        .toList();
    }

    /// Only a word lacks; one thing lacks and a like task is supported; one thing lacks and one is there, in company.
    private List<Filter> of(Task task, AskedTask asked) {
        SupportRule rule = task.rule();
        if (rule == null) {
            return List.of();
        }
        List<Filter> modalities = new ArrayList<>(vocabulary.modalityFamilies(task).stream()
                .map(family -> new Has(Field.MODALITY, family))
                .toList());
        List<Filter> annotations = new ArrayList<>();
        rule.requirements().forEach(requirement -> {
            switch (requirement) {
                case HasModality(List<String> anyOf) -> modalities.add(any(Field.MODALITY, anyOf));
                case HasAnnotation(List<String> anyOf) -> annotations.add(any(Field.ANNOTATION, anyOf));
                case InSameItems _ -> {} // nearly all that have both have them together
            }
        });
        Filter oneLacking = any(IntStream.range(0, annotations.size())
                .mapToObj(lacking -> allBut(annotations, lacking))
                .toList());
        return List.of(
                Filter.all(concat(modalities, annotations)),
                Filter.all(concat(modalities, List.of(oneLacking, any(Field.TASK, company.like(task))))),
                Filter.all(concat(
                        modalities,
                        List.of(oneLacking, any(annotations), any(Field.TASK, company.around(asked, task))))));
    }

    private static Filter allBut(List<Filter> annotations, int lacking) {
        return Filter.all(IntStream.range(0, annotations.size())
                .mapToObj(i -> i == lacking ? Filter.not(annotations.get(i)) : annotations.get(i))
                .toList());
    }

    private static Filter any(Field field, Collection<String> values) {
        return any(values.stream().map(value -> new Has(field, value)).toList());
    }

    private static Filter any(List<? extends Filter> filters) {
        return filters.isEmpty() ? NOTHING : Filter.any(filters);
    }

    private static List<Filter> concat(List<Filter> some, List<Filter> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
