package dev.modalium.search;

import dev.modalium.catalogue.LicenceNote;
import dev.modalium.vocabulary.Vocabulary;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/// How a dataset's summary is selected and read: columns for a query over `dataset d`, and their mapping.
@Component
class SummaryRows {

    static final String COLUMNS = """
            d.slug, d.name, d.year, d.nature, d.licence, d.summary,
            array(select distinct m.modality from dataset_modality m where m.dataset_id = d.id order by 1) as modalities,
            array(select distinct p.pair from dataset_pair p where p.dataset_id = d.id order by 1) as pairs,
            array(select distinct s.task from dataset_support s where s.dataset_id = d.id order by 1) as tasks""";

    private final Vocabulary vocabulary;

    SummaryRows(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    DatasetSummary read(ResultSet row) throws SQLException {
        String licence = row.getString("licence");
        return new DatasetSummary(
                row.getString("slug"),
                row.getString("name"),
                row.getObject("year", Integer.class),
                row.getString("nature"),
                licence,
                LicenceNote.of(licence, vocabulary),
                row.getString("summary"),
                strings(row, "modalities"),
                strings(row, "pairs"),
                strings(row, "tasks"));
    }

    static List<String> strings(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }
}
