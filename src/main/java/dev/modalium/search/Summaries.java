package dev.modalium.search;

import dev.modalium.catalogue.LicenceNote;
import dev.modalium.language.Language;
import dev.modalium.search.index.IndexedDataset;
import dev.modalium.search.index.Printed;
import dev.modalium.vocabulary.Vocabulary;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What lists show of the datasets in the index, and print of them.
@Component
public class Summaries implements Printed {

    private final Vocabulary vocabulary;
    private final JsonMapper json;
    private final Language language;
    private final LicenceNote notes;

    /// With notes in English.
    @Autowired
    Summaries(Vocabulary vocabulary, JsonMapper json) {
        this(vocabulary, json, Language.ENGLISH);
    }

    private Summaries(Vocabulary vocabulary, JsonMapper json, Language language) {
        this.vocabulary = vocabulary;
        this.json = json;
        this.language = language;
        this.notes = new LicenceNote(vocabulary, language);
    }

    public Summaries in(Language other) {
        return other == language ? this : new Summaries(vocabulary, json, other);
    }

    @Override
    public byte[] of(IndexedDataset dataset) {
        return json.writeValueAsBytes(summary(dataset));
    }

    /// @param line in English, as the index keeps it
    DatasetSummary read(byte[] line) {
        DatasetSummary kept = json.readValue(line, DatasetSummary.class);
        return language == Language.ENGLISH ? kept : kept.noted(notes.of(kept.licence(), kept.licenceWords()));
    }

    /// The line in the language of these summaries.
    byte[] line(byte[] kept) {
        return language == Language.ENGLISH ? kept : json.writeValueAsBytes(read(kept));
    }

    public DatasetSummary summary(IndexedDataset dataset) {
        return new DatasetSummary(
                dataset.slug(),
                dataset.name(),
                dataset.year(),
                dataset.nature(),
                dataset.licence(),
                notes.of(dataset.licence(), dataset.licenceWords()),
                dataset.licenceWords(),
                dataset.summary(),
                IndexedDataset.terms(dataset.modalities()),
                IndexedDataset.terms(dataset.pairs()),
                IndexedDataset.terms(dataset.support()));
    }
}
