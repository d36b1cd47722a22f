package dev.modalium.ui;

import dev.modalium.vocabulary.Modality;
import dev.modalium.vocabulary.Task;
import dev.modalium.vocabulary.TaskFamily;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The values that the list can be filtered by, as the form offers them.
@Component
class FilterChoices {

    private final Vocabulary vocabulary;
    private final Overviews overviews;
    private final List<Group> modalities;
    private final List<Group> tasks;

    FilterChoices(Vocabulary vocabulary, Overviews overviews) {
        this.vocabulary = vocabulary;
        this.overviews = overviews;
        this.modalities = modalities();
        this.tasks = tasks();
    }

    /// One field of the form.
    ///
    /// @param selected the value in force, null for none
    record Choice(
            String parameter,
            String label,
            List<Group> groups,
            @Nullable String selected) {}

    /// @param label null where the options stand without a heading
    record Group(@Nullable String label, List<Option> options) {}

    record Option(String slug, String label) {}

    List<Choice> of(List<FilterCondition> conditions) {
        return List.of(
                choice("pair", "Pair", pairs(), conditions),
                choice("task", "Task", tasks, conditions),
                choice("modality", "Modality", modalities, conditions),
                choice("annotation", "Annotation", plain(vocabulary.annotationKinds()), conditions),
                choice("nature", "Nature", natures(), conditions),
                choice("licence", "Licence", plain(vocabulary.licences()), conditions));
    }

    private static Choice choice(String parameter, String label, List<Group> groups, List<FilterCondition> conditions) {
        List<String> values = FilterCondition.values(conditions, parameter);
        return new Choice(parameter, label, groups, values.isEmpty() ? null : values.getFirst());
    }

    private List<Group> pairs() {
        return List.of(new Group(
                null,
                overviews.current().pairs().stream()
                        .map(pair -> new Option(pair.slug(), pair.label()))
                        .toList()));
    }

    private List<Group> modalities() {
        return vocabulary.modalities().stream()
                .filter(Modality::isFamily)
                .map(family -> group(
                        family,
                        vocabulary.modalities().stream()
                                .filter(member ->
                                        !member.isFamily() && vocabulary.covers(family.slug(), member.slug()))))
                .toList();
    }

    private List<Group> tasks() {
        return vocabulary.taskFamilies().stream()
                .filter(family -> family.parent() == null)
                .map(family -> group(
                        family,
                        Stream.concat(
                                vocabulary.taskFamilies().stream().filter(below -> isBelow(below, family)),
                                vocabulary.tasks().stream().filter(task -> isPrincipally(task, family)))))
                .toList();
    }

    private boolean isPrincipally(Task task, TaskFamily root) {
        String principal = task.families().getFirst();
        return principal.equals(root.slug())
                || vocabulary
                        .taskFamily(principal)
                        .filter(own -> isBelow(own, root))
                        .isPresent();
    }

    private boolean isBelow(TaskFamily family, TaskFamily root) {
        String parent = family.parent();
        return parent != null
                && (parent.equals(root.slug())
                        || vocabulary
                                .taskFamily(parent)
                                .filter(own -> isBelow(own, root))
                                .isPresent());
    }

    private static List<Group> natures() {
        return List.of(new Group(
                null,
                Stream.of("real", "synthetic", "mixed")
                        .map(slug -> new Option(slug, slug))
                        .toList()));
    }

    private static List<Group> plain(List<? extends Term> terms) {
        return List.of(new Group(null, terms.stream().map(FilterChoices::option).toList()));
    }

    private static Group group(Term family, Stream<? extends Term> members) {
        List<Option> options = new ArrayList<>();
        options.add(new Option(family.slug(), family.label().en() + ": all"));
        members.map(FilterChoices::option).forEach(options::add);
        return new Group(family.label().en(), options);
    }

    private static Option option(Term term) {
        return new Option(term.slug(), term.label().en());
    }
}
