package dev.modalium.search.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.modalium.search.comparison.Comparison.Agreement;
import dev.modalium.search.comparison.Comparison.Aspect;
import dev.modalium.search.comparison.Comparison.Cell;
import dev.modalium.search.comparison.Comparison.Entry;
import dev.modalium.search.filter.TermLabels;
import dev.modalium.search.index.DatasetDraft;
import dev.modalium.search.index.IndexedDataset;
import dev.modalium.vocabulary.Vocabulary;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonsTests {

    private static final Vocabulary VOCABULARY = Vocabulary.load();

    @Test
    void aFamilyBesideFinerModalitiesIsNoDifference() {
        Aspect modalities =
                compared(with("audio", "audio.ambient", "vision.video"), with("audio.ambient", "vision.video"));

        assertThat(modalities.agreement()).isEqualTo(Agreement.SAME);
        assertThat(modalities.cells())
                .flatExtracting(Cell::entries)
                .allSatisfy(entry -> assertThat(entry.everywhere()).isTrue());
    }

    @Test
    void aFamilyByItselfIsOneWhereTheOtherIsFiner() {
        Aspect modalities = compared(with("audio"), with("audio.ambient"));

        assertThat(modalities.agreement()).isEqualTo(Agreement.DIFFERENT);
        assertThat(modalities.cells())
                .flatExtracting(Cell::entries)
                .extracting(Entry::value, Entry::everywhere)
                .containsExactly(tuple("audio", true), tuple("audio.ambient", false));
    }

    @Test
    void whatIsInOneFamilyDiffersStill() {
        assertThat(compared(with("audio", "audio.music"), with("audio", "audio.speech"))
                        .agreement())
                .isEqualTo(Agreement.DIFFERENT);
    }

    @Test
    void hasTheOwnWordsOfTheCatalogueOnALicenceWhereThereAreSome() {
        IndexedDataset said = new DatasetDraft("said", "Said")
                .licenceWords("the annotations only")
                .dataset();
        Aspect words = compared("licence-words", said, with());

        assertThat(words.label()).isEqualTo("Licence, in the catalogue's words");
        assertThat(words.cells())
                .flatExtracting(Cell::entries)
                .extracting(Entry::label)
                .containsExactly("the annotations only");
        assertThat(words.cells()).extracting(Cell::known).containsExactly(true, true);
        assertThat(words.agreement()).isEqualTo(Agreement.DIFFERENT);
    }

    private static IndexedDataset with(String... modalities) {
        return new DatasetDraft("some", "Some").modalities(modalities).dataset();
    }

    private static Aspect compared(IndexedDataset... datasets) {
        return compared("modality", datasets);
    }

    private static Aspect compared(String aspect, IndexedDataset... datasets) {
        Aspects.Reading wanted = new Aspects(VOCABULARY, new TermLabels(VOCABULARY))
                .all().stream()
                        .filter(reading -> reading.name().equals(aspect))
                        .findFirst()
                        .orElseThrow();
        return Comparisons.aspect(wanted, List.copyOf(Arrays.asList(datasets)));
    }
}
