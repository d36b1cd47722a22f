package dev.modalium.search.index;

import dev.modalium.search.filter.Field;
import dev.modalium.search.index.IndexedDataset.Fact;
import dev.modalium.vocabulary.Licence;
import dev.modalium.vocabulary.Modality;
import dev.modalium.vocabulary.Task;
import dev.modalium.vocabulary.TaskType;
import dev.modalium.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The values that a dataset has in each field.
record ModelTerms(Vocabulary vocabulary) {

    Set<String> of(Field field, IndexedDataset dataset) {
        return switch (field) {
            case MODALITY ->
                dataset.modalities().stream()
                        .map(Fact::term)
                        .flatMap(ModelTerms::withAllAbove)
                        .collect(Collectors.toSet());
            case PAIR -> terms(dataset.pairs());
            case DIRECTION ->
                dataset.support().stream()
                        .flatMap(fact -> vocabulary.task(fact.term()).stream())
                        .flatMap(this::directions)
                        .collect(Collectors.toSet());
            case RELATION -> details(dataset, Fact::relation);
            case GRANULARITY -> details(dataset, Fact::granularity);
            case TASK ->
                dataset.support().stream()
                        .flatMap(fact -> withFamilies(fact.term()).stream())
                        .collect(Collectors.toSet());
            case ANNOTATION -> terms(dataset.annotations());
            case CATEGORY ->
                dataset.releases().stream()
                        .flatMap(release -> release.categories().keySet().stream())
                        .flatMap(category -> namesOfCategory(category).stream())
                        .collect(Collectors.toSet());
            case NATURE -> Set.of(orUnknown(dataset.nature()));
            case LICENCE ->
                licence(dataset)
                                .filter(licence -> licence.forbids().contains("commercial-use"))
                                .isPresent()
                        ? Set.of(orUnknown(dataset.licence()), "non-commercial")
                        : Set.of(orUnknown(dataset.licence()));
            case USE ->
                licence(dataset).map(licence -> Set.copyOf(licence.permits())).orElse(Set.of());
            case LANGUAGE ->
                dataset.languages().stream()
                        .map(language -> language.toLowerCase(Locale.ROOT).replaceFirst("-.*", ""))
                        .collect(Collectors.toSet());
            case BASIS -> dataset.support().stream().map(Fact::basis).collect(Collectors.toSet());
            case STATUS -> Set.of(dataset.status());
            case RELATED ->
                dataset.relations().stream().map(IndexedDataset.Relation::slug).collect(Collectors.toSet());
        };
    }

    /// Itself and what stands between its commas, in lower case.
    static Set<String> namesOfCategory(String category) {
        String rest = category.toLowerCase(Locale.ROOT);
        Set<String> names = new HashSet<>(Set.of(rest));
        while (rest.contains(", ")) {
            int comma = rest.indexOf(", ");
            names.add(rest.substring(0, comma));
            rest = rest.substring(comma + 2);
        }
        names.add(rest);
        return names;
    }

    private Optional<Licence> licence(IndexedDataset dataset) {
        return Optional.ofNullable(dataset.licence()).flatMap(vocabulary::licence);
    }

    private static String orUnknown(@Nullable String value) {
        return value == null ? "unknown" : value;
    }

    private static Stream<String> withAllAbove(String modality) {
        return Stream.iterate(
                modality, slug -> !slug.isEmpty(), slug -> slug.substring(0, Math.max(0, slug.lastIndexOf('.'))));
    }

    static Set<String> terms(List<Fact> facts) {
        return facts.stream().map(Fact::term).collect(Collectors.toSet());
    }

    private static Set<String> details(IndexedDataset dataset, Function<Fact, @Nullable String> detail) {
        Set<String> details = new HashSet<>();
        for (Fact pair : dataset.pairs()) {
            String value = detail.apply(pair);
            if (value != null) {
                details.add(value);
            }
        }
        return details;
    }

    /// The task with all families above it.
    Set<String> withFamilies(String task) {
        Set<String> all = new HashSet<>(Set.of(task));
        List<String> left =
                new ArrayList<>(vocabulary.task(task).map(Task::families).orElse(List.of()));
        while (!left.isEmpty()) {
            String family = left.removeLast();
            all.add(family);
            vocabulary.taskFamily(family).map(known -> known.parent()).ifPresent(left::add);
        }
        return all;
    }

    private Stream<String> directions(Task task) {
        if (task.type() != TaskType.GENERATIVE) {
            return Stream.of();
        }
        return families(task.inputs()).stream()
                .flatMap(from -> families(task.outputs()).stream()
                        .filter(to -> !to.equals(from))
                        .map(to -> from + "->" + to));
    }

    private Set<String> families(List<String> modalities) {
        return modalities.stream()
                .flatMap(modality -> vocabulary.modality(modality).stream())
                .map(Modality::slug)
                .map(vocabulary::familyOf)
                .collect(Collectors.toSet());
    }
}
