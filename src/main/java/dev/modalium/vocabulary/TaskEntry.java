package dev.modalium.vocabulary;

import dev.modalium.vocabulary.Requirement.HasAnnotation;
import dev.modalium.vocabulary.Requirement.HasModality;
import dev.modalium.vocabulary.Requirement.InSameItems;
import java.util.ArrayList;
import java.util.List;

/// Makes a task, with its rule, of its entry.
final class TaskEntry {

    private TaskEntry() {}

    static Task read(Entry e) {
        return new Task(
                e.slug(),
                e.label(),
                e.texts("abbreviations"),
                e.texts("aliases"),
                e.text("description"),
                e.text("source"),
                e.texts("families"),
                e.constant("type", TaskType.class),
                e.texts("inputs"),
                e.texts("outputs"),
                e.texts("metrics"),
                e.inner("rule").map(TaskEntry::rule).orElse(null),
                e.textOrNull("declared-only-because"));
    }

    private static SupportRule rule(Entry rule) {
        List<HasModality> modalities =
                rule.alternatives("modalities").stream().map(HasModality::new).toList();
        List<Requirement> requirements = new ArrayList<>(modalities);
        for (int i = 0; i < modalities.size(); i++) {
            for (HasModality other : modalities.subList(i + 1, modalities.size())) {
                requirements.add(new InSameItems(modalities.get(i), other));
            }
        }
        rule.alternatives("annotations").stream().map(HasAnnotation::new).forEach(requirements::add);
        rule.end();
        return new SupportRule(requirements);
    }
}
