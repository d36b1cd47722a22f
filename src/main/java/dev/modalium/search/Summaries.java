package dev.modalium.search;

import dev.modalium.catalogue.LicenceNote;
import dev.modalium.language.Language;
import dev.modalium.search.index.IndexedDataset.Fact;
import dev.modalium.search.index.IndexedDataset;
import dev.modalium.vocabulary.Vocabulary;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// What lists show of the datasets in the index.
@Component
public class Summaries {

    private final Vocabulary vocabulary;
    private final LicenceNote notes;

    /// With notes in English.
    @Autowired
    Summaries(Vocabulary vocabulary) {
        this(vocabulary, Language.ENGLISH);
    }

    private Summaries(Vocabulary vocabulary, Language language) {
        this.vocabulary = vocabulary;
        this.notes = new LicenceNote(vocabulary, language);
    }

    public Summaries in(Language language) {
        return new Summaries(vocabulary, language);
    }

    public DatasetSummary of(IndexedDataset dataset) {
        return new DatasetSummary(
                dataset.slug(),
                dataset.name(),
                dataset.year(),
                dataset.nature(),
                dataset.licence(),
                notes.of(dataset.licence()),
                dataset.summary(),
                terms(dataset.modalities()),
                terms(dataset.pairs()),
                terms(dataset.support()));
    }

    private static List<String> terms(List<Fact> facts) {
        return facts.stream().map(Fact::term).distinct().sorted().toList();
    }
}
