package dev.modalium.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The rows of the catalogue that make a dataset match, as one SQL query of a common shape.
///
/// Columns: `dataset_id, kind, term, detail, basis, count, counts, source, confidence`. Where tasks are asked for, only
/// the support for tasks is given: what else was asked then says which tasks, or narrows the datasets.
final class Facts {

    /// Stands for the source where a field has none.
    static final String NO_SOURCE = "the catalogue";

    private static final String NONE = """
            select d.id as dataset_id, 'none' as kind, '' as term, '' as detail, 'declared' as basis, null::bigint as count,
                   '{}'::jsonb as counts, '' as source, 'low' as confidence
            from dataset d where false""";

    private static final String SUPPORT = """
            select x.dataset_id, 'task' as kind, x.task as term, x.reason as detail, x.basis,
                   null::bigint as count, x.counts, x.source, x.confidence
            from dataset_support x""";

    private final Conditions conditions;

    private Facts(Conditions conditions) {
        this.conditions = conditions;
    }

    static String sql(List<Clause> clauses, Conditions conditions) {
        Facts facts = new Facts(conditions);
        boolean taskAsked = clauses.stream().anyMatch(Clause.OfTask.class::isInstance);
        String union = clauses.stream()
                .filter(clause -> !taskAsked || clause instanceof Clause.OfTask)
                .flatMap(clause -> facts.of(clause).stream())
                .collect(Collectors.joining("\nunion\n"));
        boolean onlyNamed = clauses.stream().allMatch(Clause.OfName.class::isInstance);
        return union.isEmpty() ? NONE : onlyNamed ? union + "\nunion\n" + SUPPORT : union;
    }

    private Optional<String> of(Clause clause) {
        return switch (clause) {
            case Clause.OfTask task ->
                Optional.of(SUPPORT + " where x.task in (%s)".formatted(conditions.bind(task.candidates())));
            case Clause.OfPair(String slug) -> Optional.of("""
                        select x.dataset_id, 'pair' as kind, x.pair as term, concat_ws(', ', x.relation, x.granularity) as detail,
                               x.basis, x.count, '{}'::jsonb as counts, x.source, x.confidence
                        from dataset_pair x where x.pair = %s""".formatted(conditions.bind(slug)));
            case Clause.OfModality(String slug) ->
                Optional.of("""
                        select x.dataset_id, 'modality' as kind, x.modality as term, '' as detail,
                               x.basis, x.count, '{}'::jsonb as counts, x.source, x.confidence
                        from dataset_modality x where x.modality = %s or starts_with(x.modality, %s)""".formatted(conditions.bind(slug), conditions.bind(slug + ".")));
            case Clause.OfAnnotation(String kind) -> Optional.of("""
                        select x.dataset_id, 'annotation' as kind, x.kind as term, coalesce(x.note, '') as detail,
                               x.basis, x.count, '{}'::jsonb as counts, x.source, x.confidence
                        from dataset_annotation x where x.kind = %s""".formatted(conditions.bind(kind)));
            case Clause.OfNature _ -> Optional.of(field("nature", "d.nature"));
            case Clause.OfLicence _ -> Optional.of(field("licence", "coalesce(d.licence, 'unknown')"));
            case Clause.OfYear _ -> Optional.of(field("year", "d.year::text"));
            case Clause.OfName _ -> Optional.of(field("name", "d.name"));
            case Clause.OfText _ -> Optional.empty();
        };
    }

    private static String field(String field, String value) {
        return """
                select d.id as dataset_id, '%1$s' as kind, %2$s as term, '' as detail, 'declared' as basis,
                       null::bigint as count, '{}'::jsonb as counts,
                       coalesce(d.provenance -> '%1$s' ->> 'source', '%3$s') as source,
                       coalesce(d.provenance -> '%1$s' ->> 'confidence', 'low') as confidence
                from dataset d""".formatted(field, value, NO_SOURCE);
    }
}
