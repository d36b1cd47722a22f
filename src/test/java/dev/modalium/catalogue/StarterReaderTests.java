package dev.modalium.catalogue;

import static dev.modalium.catalogue.StarterFiles.AVE;
import static dev.modalium.catalogue.StarterFiles.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.modalium.catalogue.Contents.PairFact;
import dev.modalium.vocabulary.Granularity;
import dev.modalium.vocabulary.Vocabulary;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StarterReaderTests {

    private final Vocabulary vocabulary = Vocabulary.load();

    @Test
    void readsEveryFieldWithTheTextAndConfidenceOfItsSource() {
        StarterValues ave = StarterReader.read(file("ave.yaml", AVE), vocabulary);

        assertThat(ave.year().value()).isEqualTo(2018);
        assertThat(ave.nature().provenance())
                .isEqualTo(new Provenance("the project's page", Confidence.MEDIUM, "from AudioSet"));
        assertThat(ave.licenceNote()).isEqualTo("CC BY 4.0 (annotations)");
        assertThat(ave.papers()).containsExactly(new Paper("arXiv:1803.08842", "Tian et al. 2018", Confidence.HIGH));
        assertThat(ave.sizes())
                .containsExactly(
                        new Size(new BigDecimal(4143), "clips", "4,143 clips", "Tian et al. 2018", Confidence.HIGH),
                        new Size(null, null, "about 11 hours", "the project's page", Confidence.MEDIUM));
        assertThat(ave.contents().support())
                .singleElement()
                .satisfies(support -> assertThat(support.reason())
                        .isEqualTo("It is declared for audio-visual event localization (source: Tian et al. 2018)."));
    }

    @Test
    void pairsTheFamiliesOfTheDeclaredModalitiesWithTheLowerConfidence() {
        assertThat(StarterReader.read(file("ave.yaml", AVE), vocabulary)
                        .contents()
                        .pairs())
                .containsExactly(new PairFact(
                        "vision+audio",
                        null,
                        null,
                        null,
                        "both modalities are declared (Tian et al. 2018; the project's page)",
                        Confidence.MEDIUM));
    }

    @Test
    void readsHowThePairsGoTogether() {
        String said = "pairs:\n  - {pair: vision+audio, relation: synchronised, granularity: segment, source: paper}\n";

        assertThat(StarterReader.read(file("ave.yaml", said + AVE), vocabulary)
                        .contents()
                        .pairs())
                .containsExactly(new PairFact(
                        "vision+audio",
                        "synchronised",
                        Granularity.SEGMENT,
                        null,
                        "both modalities are declared (Tian et al. 2018; the project's page); how they go together:"
                                + " Tian et al. 2018",
                        Confidence.MEDIUM));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pair: vision+text, relation: paired          | pairs[0].pair is 'vision+text'; expected a pair of the modalities above: vision+audio
            pair: vision+audio, relation: near           | pairs[0].relation is 'near'; expected one of synchronised
            pair: vision+audio                           | pairs[0].relation is missing
            pair: vision+audio, relation: paired, granularity: pixel | pairs[0].granularity is 'pixel'; expected one of item
            """)
    void saysWhatIsWrongWithAPair(String pair, String message) {
        String said = "pairs:\n  - {" + pair + ", source: paper}\n";

        assertThatThrownBy(() -> StarterReader.read(file("ave.yaml", said + AVE), vocabulary))
                .isInstanceOf(BadStarterFile.class)
                .hasMessageContaining("ave.yaml: " + message);
    }

    @Test
    void readsTheLanguagesAndNamesTheCodeThatIsNone() {
        String start = "slug: a\nname: A\nsources:\n  page: {text: the page, confidence: high}\nlanguages: ";
        StarterValues signed =
                StarterReader.read(file("a.yaml", start + "{value: [ase, en], source: page}"), vocabulary);

        assertThat(signed.languages().value()).containsExactly("ase", "en");
        assertThat(signed.languages().provenance()).isEqualTo(new Provenance("the page", Confidence.HIGH, null));
        assertThatThrownBy(() ->
                        StarterReader.read(file("a.yaml", start + "{value: [en, English], source: page}"), vocabulary))
                .isInstanceOf(BadStarterFile.class)
                .hasMessageContaining("languages.value[1]")
                .hasMessageContaining("BCP 47");
    }

    @Test
    void leavesUnknownWhatAFileDoesNotSay() {
        StarterValues values = StarterReader.read(file("a.yaml", "slug: a\nname: A"), vocabulary);

        assertThat(values.year().value()).isNull();
        assertThat(values.licence().provenance()).isNull();
        assertThat(values.sizes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    year: {value: 2018, source: paper}     | year: {value: long ago, source: paper} | year.value is 'long ago'; expected a whole number
                    year: {value: 2018, source: paper}     | year: {value: 2018}                    | year.source is missing; expected text
                    year: {value: 2018, source: paper}     | year: {value: 2018, source: book}      | year.source is 'book'; expected a key of sources
                    name: AVE                              | nam: AVE                               | nam is unknown; expected one of slug, name
                    task: audio-visual-event-localization  | task: avell                            | tasks[0].task is 'avell'; expected the slug of a task
                    relation: subset-of                    | relation: part-of                      | relations[0].relation is 'part-of'; expected one of extends
                    slug: ave                              | slug: eva                              | slug is 'eva'; expected the name of the file, ave
                    count: 4143                            | count: many                            | sizes[0].count is 'many'; expected a number
                    value: cc-by-4.0                       | value: cc-by-5.0                       | licence.value is 'cc-by-5.0'; expected the slug of a licence
                    aliases: [Audio-Visual Event]          | aliases: Audio-Visual Event            | aliases is 'Audio-Visual Event'; expected a list
                    """)
    void saysWhereAFileIsWrongAndWhatWasExpected(String right, String wrong, String message) {
        assertThat(AVE).contains(right);
        assertThatThrownBy(() -> StarterReader.read(file("ave.yaml", AVE.replace(right, wrong)), vocabulary))
                .isInstanceOf(BadStarterFile.class)
                .hasMessageContaining("ave.yaml: " + message);
    }

    @Test
    void namesTheFileThatIsNoYaml() {
        assertThatThrownBy(() -> StarterReader.read(file("a.yaml", "slug: [a"), vocabulary))
                .isInstanceOf(BadStarterFile.class)
                .hasMessageContaining("a.yaml is no YAML that can be read");
    }
}
