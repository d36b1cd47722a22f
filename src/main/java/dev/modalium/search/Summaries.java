package dev.modalium.search;

import dev.modalium.catalogue.LicenceNote;
import dev.modalium.search.index.IndexedDataset;
import dev.modalium.search.index.IndexedDataset.Fact;
import dev.modalium.search.index.Printed;
import dev.modalium.vocabulary.Vocabulary;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What lists show of the datasets in the index, and print of them.
@Component
public class Summaries implements Printed {

    private final Vocabulary vocabulary;
    private final JsonMapper json;

    Summaries(Vocabulary vocabulary, JsonMapper json) {
        this.vocabulary = vocabulary;
        this.json = json;
    }

    @Override
    public byte[] of(IndexedDataset dataset) {
        return json.writeValueAsBytes(summary(dataset));
    }

    DatasetSummary read(byte[] line) {
        return json.readValue(line, DatasetSummary.class);
    }

    public DatasetSummary summary(IndexedDataset dataset) {
        return new DatasetSummary(
                dataset.slug(),
                dataset.name(),
                dataset.year(),
                dataset.nature(),
                dataset.licence(),
                LicenceNote.of(dataset.licence(), vocabulary),
                dataset.summary(),
                terms(dataset.modalities()),
                terms(dataset.pairs()),
                terms(dataset.support()));
    }

    private static List<String> terms(List<Fact> facts) {
        return facts.stream().map(Fact::term).distinct().sorted().toList();
    }
}
