package dev.modalium.search;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds the datasets that hold all clauses, with the facts that make them match, the strongest first.
@Component
class Matches {

    /// How many datasets an answer lists at most; the filtered list has pages for all of them.
    static final int CAP = 1000;

    private record Hit(long id, DatasetSummary summary) {}

    private final JdbcClient jdbc;
    private final Reasons reasons;
    private final SummaryRows summaries;

    Matches(JdbcClient jdbc, Reasons reasons, SummaryRows summaries) {
        this.jdbc = jdbc;
        this.reasons = reasons;
        this.summaries = summaries;
    }

    /// Derived before declared, then the more matching tasks, the more certain, and by name; at most `CAP`.
    List<Answer.Match> of(List<Clause> clauses) {
        List<Hit> hits = hits(clauses);
        var why = reasons.of(clauses, hits.stream().map(Hit::id).toList());
        return hits.stream()
                .map(hit -> new Answer.Match(hit.summary(), why.getOrDefault(hit.id(), List.of())))
                .toList();
    }

    long count(List<Clause> clauses) {
        Conditions conditions = new Conditions();
        String where = conditions.all(clauses);
        return jdbc.sql("select count(*) from dataset d where d.status = 'listed' and " + where)
                .params(conditions.parameters())
                .query(Long.class)
                .single();
    }

    private List<Hit> hits(List<Clause> clauses) {
        Conditions conditions = new Conditions();
        String sql = """
                with fact as (%s), strength as (
                    select dataset_id,
                           bool_or(basis = 'derived') as derived,
                           count(distinct term) filter (where kind = 'task') as tasks,
                           max(case confidence when 'high' then 3 when 'medium' then 2 else 1 end) as confidence
                    from fact group by dataset_id)
                select d.id, %s
                from dataset d left join strength s on s.dataset_id = d.id
                where d.status = 'listed' and %s
                order by coalesce(s.derived, false) desc, coalesce(s.tasks, 0) desc, coalesce(s.confidence, 0) desc,
                         lower(d.name) collate "C", d.slug collate "C"
                limit %s
                """.formatted(
                Facts.sql(clauses, conditions), SummaryRows.COLUMNS, conditions.all(clauses), conditions.bind(CAP));
        return jdbc.sql(sql)
                .params(conditions.parameters())
                .query((row, _) -> new Hit(row.getLong("id"), summaries.read(row)))
                .list();
    }
}
