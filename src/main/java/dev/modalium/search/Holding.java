package dev.modalium.search;

import dev.modalium.vocabulary.Content;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/// What a dataset holds, declared or derived: its summary and the kinds of its annotations.
record Holding(DatasetSummary summary, List<String> annotationKinds) {

    /// To be selected beside `SummaryRows.COLUMNS`.
    static final String COLUMNS = """
            array(select distinct a.kind from dataset_annotation a where a.dataset_id = d.id order by 1) as kinds""";

    static Holding read(ResultSet row, SummaryRows summaries) throws SQLException {
        return new Holding(summaries.read(row), SummaryRows.strings(row, "kinds"));
    }

    /// As support rules ask for it.
    Content content() {
        return new Content(Set.copyOf(summary.modalities()), Set.copyOf(annotationKinds), Set.copyOf(summary.pairs()));
    }
}
