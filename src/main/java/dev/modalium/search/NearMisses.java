package dev.modalium.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds the datasets that hold all clauses but one, and says what each lacks.
///
/// The fewer things a dataset lacks the nearer it is; then the more it is used for tasks like the asked ones; then by
/// name. Names that were asked for always hold: nobody who asks about one dataset wants to hear of others.
@Component
class NearMisses {

    private static final int NEAREST = 10;

    /// A dataset with the one clause that it does not hold.
    private record Candidate(Holding holding, Clause missed) {}

    private record Ranked(Answer.NearMiss miss, int unmet, long closeness) {}

    private final JdbcClient jdbc;
    private final Lacks lacks;

    NearMisses(JdbcClient jdbc, Lacks lacks) {
        this.jdbc = jdbc;
        this.lacks = lacks;
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
        return candidates(clauses, relaxable).stream()
                .map(candidate -> ranked(candidate, tasks))
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

    private Optional<Ranked> ranked(Candidate candidate, List<Clause.OfTask> tasks) {
        Holding holding = candidate.holding();
        return lacks.of(candidate.missed(), holding)
                .map(lack -> new Ranked(
                        new Answer.NearMiss(holding.summary(), lack.task(), lack.words()),
                        lack.unmet(),
                        lacks.closeness(holding, tasks)));
    }

    private List<Candidate> candidates(List<Clause> clauses, List<Clause> relaxable) {
        Conditions conditions = new Conditions();
        String held = relaxable.stream().map(conditions::of).collect(Collectors.joining(", ", "array[", "]"));
        List<Clause> fixed = new ArrayList<>(clauses);
        fixed.removeAll(relaxable);
        String sql = """
                select * from (
                    select %s, %s as held, %s
                    from dataset d
                    where d.status = 'listed' and %s and %s) near
                where cardinality(array_positions(held, false)) = 1
                """.formatted(
                SummaryRows.COLUMNS, held, Holding.COLUMNS, conditions.all(fixed), conditions.all(families(relaxable)));
        return jdbc.sql(sql)
                .params(conditions.parameters())
                .query((row, _) -> {
                    Boolean[] holds = (Boolean[]) row.getArray("held").getArray();
                    return new Candidate(
                            Holding.read(row), relaxable.get(List.of(holds).indexOf(false)));
                })
                .list();
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
