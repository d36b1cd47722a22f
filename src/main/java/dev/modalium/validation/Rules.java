package dev.modalium.validation;

import dev.modalium.manifest.Annotation;
import dev.modalium.manifest.Category;
import dev.modalium.manifest.Exclusion;
import dev.modalium.manifest.Finding;
import dev.modalium.manifest.Item;
import dev.modalium.manifest.RecordSink;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A sink that shows each record to every rule and then hands it on, whatever the rules said.
record Rules(List<Rule> rules, RecordSink next) implements RecordSink {

    /// All rules; each reports to the given consumer.
    static List<Rule> all(Consumer<Finding> report) {
        return List.of(
                new RepeatedItems(report),
                new RepeatedAnnotations(report),
                new RepeatedCategories(report),
                new UndeclaredItems(report),
                new UndeclaredCategories(report),
                new FitsItem(report),
                new KeypointLengths(report),
                new ControlCharacters(report),
                new SomethingRead(report));
    }

    @Override
    public void item(Item item) {
        for (Rule rule : rules) {
            rule.item(item);
        }
        next.item(item);
    }

    @Override
    public void annotation(Annotation annotation) {
        for (Rule rule : rules) {
            rule.annotation(annotation);
        }
        next.annotation(annotation);
    }

    @Override
    public void category(Category category) {
        for (Rule rule : rules) {
            rule.category(category);
        }
        next.category(category);
    }

    @Override
    public void exclusion(Exclusion exclusion) {
        for (Rule rule : rules) {
            rule.exclusion(exclusion);
        }
        next.exclusion(exclusion);
    }

    @Override
    public void finding(Finding finding) {
        for (Rule rule : rules) {
            rule.finding(finding);
        }
        next.finding(finding);
    }

    /// Ends the reading and gives the rules that want a second one.
    List<Rule> end() {
        return rules.stream().map(Rule::end).flatMap(Optional::stream).toList();
    }
}
