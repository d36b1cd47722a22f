package dev.modalium.search;

import dev.modalium.vocabulary.Requirement;
import dev.modalium.vocabulary.Requirement.HasAnnotation;
import dev.modalium.vocabulary.Requirement.HasModality;
import dev.modalium.vocabulary.Requirement.InSameItems;
import dev.modalium.vocabulary.SupportRule;
import dev.modalium.vocabulary.Task;
import dev.modalium.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How near datasets are to a clause that they do not hold, as SQL, so that only the nearest are read.
///
/// A distance is a number, the less the nearer, or null where a dataset is not near at all. What it rests on is looked
/// up once a dataset, in columns of its own. [Lacks] judges again, exactly, what these find.
final class Nearness {

    private static final String ONE_THING = "1";

    private final Vocabulary vocabulary;
    private final Conditions conditions;
    private final Company company;
    private final Map<Object, String> facts = new LinkedHashMap<>();

    Nearness(Vocabulary vocabulary, Conditions conditions, Company company) {
        this.vocabulary = vocabulary;
        this.conditions = conditions;
        this.company = company;
    }

    String distance(Clause missed) {
        return switch (missed) {
            case Clause.OfTask task -> distance(task);
            case Clause.OfPair(String slug) -> distanceOfPair(slug);
            default -> ONE_THING;
        };
    }

    private String distance(Clause.OfTask clause) {
        List<String> distances = clause.candidates().stream()
                .flatMap(slug -> vocabulary.task(slug).stream())
                .map(task -> distance(clause, task))
                .toList();
        return "least(" + String.join(", ", distances) + ")";
    }

    /// Who has neither of the two lacks two things.
    private String distanceOfPair(String slug) {
        List<Clause.OfModality> families =
                Stream.of(slug.split("\\+")).map(Clause.OfModality::new).toList();
        return "case when " + fact(families, any(families)) + " then 1 end";
    }

    /// The columns that the distances rest on, to be selected over `dataset d`.
    String columns() {
        List<String> columns = new ArrayList<>();
        facts.values().forEach(condition -> columns.add(condition + " as fact" + columns.size()));
        return columns.stream().map(column -> ", " + column).collect(Collectors.joining());
    }

    private String distance(Clause.OfTask clause, Task task) {
        SupportRule rule = task.rule();
        if (rule == null) {
            return "null::int";
        }
        String like = supportsAny(company.like(task));
        List<String> modalities = new ArrayList<>();
        List<String> annotations = new ArrayList<>();
        List<String> unmet = new ArrayList<>();
        for (Requirement requirement : rule.requirements()) {
            switch (requirement) {
                case HasModality modality -> modalities.add(fact(modality));
                case HasAnnotation annotation -> annotations.add(fact(annotation));
                case InSameItems _ -> {} // nearly all that have both have them together
            }
        }
        annotations.forEach(held -> unmet.add("(not " + held + ")::int"));
        String lacking = unmet.isEmpty() ? "0" : String.join(" + ", unmet);
        String oneHeld = annotations.isEmpty() ? "false" : "(" + String.join(" or ", annotations) + ")";
        return """
                case when not (%s) then null
                     when %s = 0 then 0
                     when %s > 1 then null
                     when %s then 1
                     when %s and %s then 2 end""".formatted(
                        modalities.isEmpty() ? "true" : String.join(" and ", modalities),
                        lacking,
                        lacking,
                        like,
                        oneHeld,
                        supportsAny(company.around(clause, task)));
    }

    private String fact(HasModality requirement) {
        return fact(
                requirement,
                any(requirement.anyOf().stream().map(Clause.OfModality::new).toList()));
    }

    private String fact(HasAnnotation requirement) {
        return fact(
                requirement,
                any(requirement.anyOf().stream().map(Clause.OfAnnotation::new).toList()));
    }

    private String supportsAny(Set<String> tasks) {
        return fact(tasks, conditions.of(new Clause.OfTask("", tasks, Set.of())));
    }

    private String any(Collection<? extends Clause> clauses) {
        return clauses.stream().map(conditions::of).collect(Collectors.joining(" or ", "(", ")"));
    }

    private String fact(Object what, String condition) {
        facts.putIfAbsent(what, condition);
        return "fact" + List.copyOf(facts.keySet()).indexOf(what);
    }
}
