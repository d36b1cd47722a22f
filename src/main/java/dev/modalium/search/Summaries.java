package dev.modalium.search;

import dev.modalium.catalogue.LicenceNote;
import dev.modalium.search.index.IndexedDataset;
import dev.modalium.search.index.IndexedDataset.Fact;
import dev.modalium.vocabulary.Vocabulary;
import java.util.List;
import org.springframework.stereotype.Component;

/// What lists show of the datasets in the index.
@Component
public class Summaries {

    private final Vocabulary vocabulary;

    Summaries(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    public DatasetSummary of(IndexedDataset dataset) {
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
