package dev.modalium.search;

import dev.modalium.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds the datasets that hold all clauses but one and are near that one, and says what each lacks.
///
/// First those that lack only somebody's word, then those that lack one thing; then the more they are used for tasks
/// like the asked ones; then by name. Names that were asked for always hold, and then whatever is lacking is said:
/// nobody who asks about one dataset wants to hear of others, or nothing.
@Component
class NearMisses {

    private static final int NEAREST = 10;

    /// How many are weighed for these places; the database has ordered them by then.
    private static final int WEIGHED = 200;

    /// A dataset with the clauses that it does not hold: one, or any number where it was asked for by name.
    private record Candidate(Holding holding, List<Clause> missed) {}

    private record Ranked(Answer.NearMiss miss, int unmet, long closeness) {}

    private final JdbcClient jdbc;
    private final Vocabulary vocabulary;
    private final Lacks lacks;
    private final SummaryRows summaries;

    NearMisses(JdbcClient jdbc, Vocabulary vocabulary, Lacks lacks, SummaryRows summaries) {
        this.jdbc = jdbc;
        this.vocabulary = vocabulary;
        this.lacks = lacks;
        this.summaries = summaries;
    }

    List<Answer.NearMiss> of(List<Clause> clauses) {
        List<Clause> relaxable =
                clauses.stream().filter(NearMisses::isRelaxable).toList();
        boolean onlyOne = clauses.size() == 1 && !(clauses.getFirst() instanceof Clause.OfTask);
        if (relaxable.isEmpty() || onlyOne) {
            return List.of();
        }
        List<Clause.OfTask> tasks = clauses.stream()
                .filter(Clause.OfTask.class::isInstance)
                .map(Clause.OfTask.class::cast)
                .toList();
        boolean named = clauses.stream().anyMatch(Clause.OfName.class::isInstance);
        Company company = new Company(vocabulary, tasks.isEmpty() ? Set.of() : tasksOfMatches(clauses));
        return candidates(clauses, relaxable, named, company).stream()
                .map(candidate -> ranked(candidate, tasks, named, company))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(Ranked::unmet)
                        .thenComparing(
                                Comparator.comparingLong(Ranked::closeness).reversed())
                        .thenComparing(ranked -> ranked.miss().dataset().name(), String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(ranked -> ranked.miss().dataset().slug()))
                .limit(NEAREST)
                .map(Ranked::miss)
                .toList();
    }

    private static boolean isRelaxable(Clause clause) {
        return !(clause instanceof Clause.OfName) && !(clause instanceof Clause.OfText);
    }

    private Optional<Ranked> ranked(Candidate candidate, List<Clause.OfTask> tasks, boolean named, Company company) {
        Holding holding = candidate.holding();
        List<Lacks.Lack> all = candidate.missed().stream()
                .flatMap(missed -> lacks.of(missed, holding, named ? null : company).stream())
                .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        String task = all.stream()
                .map(Lacks.Lack::task)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        List<String> words =
                all.stream().flatMap(lack -> lack.words().stream()).distinct().toList();
        return Optional.of(new Ranked(
                new Answer.NearMiss(holding.summary(), task, words),
                all.stream().mapToInt(Lacks.Lack::unmet).sum(),
                lacks.closeness(holding, tasks)));
    }

    private Set<String> tasksOfMatches(List<Clause> clauses) {
        Conditions conditions = new Conditions();
        return Set.copyOf(jdbc.sql("""
                        select distinct s.task from dataset_support s join dataset d on d.id = s.dataset_id
                        where d.status = 'listed' and %s""".formatted(conditions.all(clauses)))
                .params(conditions.parameters())
                .query(String.class)
                .list());
    }

    private List<Candidate> candidates(List<Clause> clauses, List<Clause> relaxable, boolean named, Company company) {
        Conditions conditions = new Conditions();
        String held = relaxable.stream().map(conditions::of).collect(Collectors.joining(", ", "array[", "]"));
        List<Clause> fixed = new ArrayList<>(clauses);
        fixed.removeAll(relaxable);
        Nearness nearness = new Nearness(vocabulary, conditions, company);
        String distance = named ? "0" : distance(relaxable, nearness);
        String sql = """
                with looked_up as materialized (
                    select d.id, d.name, d.slug, %s as held%s
                    from dataset d
                    where d.status = 'listed' and %s and %s),
                near as (
                    select * from (
                        select id, held, name, slug, %s as distance
                        from looked_up
                        where cardinality(array_positions(held, false)) %s) missed
                    where distance is not null
                    order by distance, lower(name) collate "C", slug collate "C"
                    limit %s)
                select near.held, %s, %s
                from near join dataset d on d.id = near.id
                """.formatted(
                        held,
                        nearness.columns(),
                        conditions.all(fixed),
                        named ? "true" : conditions.all(families(relaxable)),
                        distance,
                        named ? ">= 1" : "= 1",
                        conditions.bind(WEIGHED),
                        SummaryRows.COLUMNS,
                        Holding.COLUMNS);
        return jdbc.sql(sql)
                .params(conditions.parameters())
                .query((row, _) -> {
                    Boolean[] holds = (Boolean[]) row.getArray("held").getArray();
                    return new Candidate(
                            Holding.read(row, summaries),
                            IntStream.range(0, holds.length)
                                    .filter(i -> !holds[i])
                                    .mapToObj(relaxable::get)
                                    .toList());
                })
                .list();
    }

    /// By the clause that is missed, whose place in `held` says which it is.
    private static String distance(List<Clause> relaxable, Nearness nearness) {
        StringBuilder distance = new StringBuilder("case array_position(held, false)");
        for (int i = 0; i < relaxable.size(); i++) {
            distance.append(" when ").append(i + 1).append(" then ").append(nearness.distance(relaxable.get(i)));
        }
        return distance.append(" end").toString();
    }

    /// A dataset without the modalities that were asked for with a task is not near it at all.
    private static List<Clause> families(List<Clause> clauses) {
        return clauses.stream()
                .filter(Clause.OfTask.class::isInstance)
                .map(clause -> ((Clause.OfTask) clause).families())
                .flatMap(Set::stream)
                .distinct()
                .<Clause>map(Clause.OfModality::new)
                .toList();
    }
}
