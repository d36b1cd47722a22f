package dev.modalium.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Puts the facts that make datasets match into words, each with its source.
@Component
class Reasons {

    private static final TypeReference<Map<String, Long>> COUNTS = new TypeReference<>() {};

    private record Found(long dataset, Answer.Reason reason) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TermLabels labels;

    Reasons(JdbcClient jdbc, JsonMapper json, TermLabels labels) {
        this.jdbc = jdbc;
        this.json = json;
        this.labels = labels;
    }

    /// By the id of the dataset, of each the strongest first: derived before declared, then the more certain.
    Map<Long, List<Answer.Reason>> of(List<Clause> clauses, Collection<Long> datasets) {
        if (datasets.isEmpty()) {
            return Map.of();
        }
        Conditions conditions = new Conditions();
        String sql = """
                select * from (%s) fact where dataset_id in (%s)
                order by basis = 'derived' desc,
                         case confidence when 'high' then 1 when 'medium' then 2 else 3 end, term, source
                """.formatted(Facts.sql(clauses, conditions), conditions.bind(datasets));
        return jdbc
                .sql(sql)
                .params(conditions.parameters())
                .query((row, _) -> new Found(row.getLong("dataset_id"), reason(row)))
                .list()
                .stream()
                .collect(groupingBy(Found::dataset, mapping(Found::reason, toList())));
    }

    private Answer.Reason reason(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        String term = row.getString("term");
        String source = row.getString("source");
        return new Answer.Reason(
                kind.equals("task") ? term : null,
                label(kind, term),
                row.getString("basis"),
                new Reasoning(labels, row.getString("basis").equals("derived"), row.getString("detail"), source)
                        .sentence(kind, term, row.getObject("count", Long.class)),
                json.readValue(row.getString("counts"), COUNTS),
                source,
                row.getString("confidence"));
    }

    private String label(String kind, String term) {
        return switch (kind) {
            case "task" -> labels.task(term);
            case "pair" -> labels.pair(term);
            case "modality" -> labels.modality(term);
            case "annotation" -> labels.annotation(term);
            case "licence" -> labels.licence(term);
            default -> term;
        };
    }
}
