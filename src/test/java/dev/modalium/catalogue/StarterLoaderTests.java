package dev.modalium.catalogue;

import static dev.modalium.catalogue.StarterFiles.AUDIOSET;
import static dev.modalium.catalogue.StarterFiles.AVE;
import static dev.modalium.catalogue.StarterFiles.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.modalium.catalogue.DatasetDetails.ModalityDetails;
import dev.modalium.catalogue.DatasetDetails.SizeDetails;
import dev.modalium.catalogue.DatasetDetails.SupportDetails;
import dev.modalium.catalogue.StarterLoader.Outcome;
import dev.modalium.vocabulary.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CatalogueTest
class StarterLoaderTests {

    @Autowired
    private StarterLoader loader;

    @Autowired
    private DatasetReading reading;

    @Autowired
    private DatasetCuration curation;

    @Autowired
    private ReleaseContents contents;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void loadsADatasetWithEachFactAndItsSource() {
        assertThat(load(AVE)).isEqualTo(new Outcome(1, 0, 0));

        DatasetDetails ave = reading.details("ave");
        assertThat(ave.name()).isEqualTo("AVE");
        assertThat(ave.aliases()).containsExactly("Audio-Visual Event");
        assertThat(ave.nature()).isEqualTo(Nature.REAL);
        assertThat(ave.provenance())
                .containsEntry("year", new Provenance("Tian et al. 2018", Confidence.HIGH, null))
                .containsEntry("nature", new Provenance("the project's page", Confidence.MEDIUM, "from AudioSet"));
        assertThat(ave.licence()).isNotNull().satisfies(licence -> {
            assertThat(licence.slug()).isEqualTo("cc-by-4.0");
            assertThat(licence.note()).isEqualTo("CC BY 4.0 (annotations)");
            assertThat(licence.label()).isNotNull();
        });
        assertThat(ave.sizes()).extracting(SizeDetails::text).containsExactly("4,143 clips", "about 11 hours");
        assertThat(ave.modalities())
                .extracting(ModalityDetails::modality, ModalityDetails::basis, ModalityDetails::confidence)
                .containsExactly(
                        tuple("audio.ambient", Basis.DECLARED, Confidence.MEDIUM),
                        tuple("vision.video", Basis.DECLARED, Confidence.HIGH));
        assertThat(ave.pairs()).singleElement().satisfies(pair -> {
            assertThat(pair.pair()).isEqualTo("vision+audio");
            assertThat(pair.label()).isEqualTo(new Label("Vision+Audio", "视觉+音频"));
        });
        assertThat(ave.support())
                .extracting(SupportDetails::task, SupportDetails::reason)
                .containsExactly(tuple(
                        "audio-visual-event-localization",
                        "It is declared for audio-visual event localization (source: Tian et al. 2018)."));
        assertThat(ave.relations()).singleElement().satisfies(relation -> {
            assertThat(relation.dataset()).isEqualTo("audioset");
            assertThat(relation.outgoing()).isTrue();
            assertThat(relation.name()).isNull();
        });
    }

    @Test
    void leavesAnUnchangedFileAlone() {
        load(AVE);
        DatasetDetails before = reading.details("ave");

        assertThat(load(AVE)).isEqualTo(new Outcome(0, 0, 1));
        assertThat(reading.details("ave")).isEqualTo(before);
    }

    @Test
    void updatesWhatAChangedFileSays() {
        load(AVE);
        long before = reading.details("ave").revision();

        String changed = AVE.replace("value: 2018", "value: 2019")
                .replace("  - {modality: audio.ambient, source: site}\n", "")
                .replace("  - {text: about 11 hours, source: site}\n", "")
                .replace("homepage:", "# homepage:");
        assertThat(load(changed)).isEqualTo(new Outcome(0, 1, 0));

        DatasetDetails ave = reading.details("ave");
        assertThat(ave.year()).isEqualTo(2019);
        assertThat(ave.homepage()).isNull();
        assertThat(ave.provenance()).doesNotContainKey("homepage");
        assertThat(ave.modalities()).extracting(ModalityDetails::modality).containsExactly("vision.video");
        assertThat(ave.pairs()).isEmpty();
        assertThat(ave.sizes()).hasSize(1);
        assertThat(ave.revision()).isGreaterThan(before);
    }

    @Test
    void keepsWhatACuratorChanged() {
        load(AVE);
        curation.change("ave", Map.of("year", 2017, "summary", "By hand."), _ -> true);

        load(AVE.replace("value: 2018", "value: 2019").replace("name: AVE", "name: AVE dataset"));

        DatasetDetails ave = reading.details("ave");
        assertThat(ave.year()).isEqualTo(2017);
        assertThat(ave.summary()).isEqualTo("By hand.");
        assertThat(ave.provenance().get("year")).isEqualTo(Provenance.CURATOR);
        assertThat(ave.name()).isEqualTo("AVE dataset");
    }

    @Test
    void keepsWhatACuratorDeclared() {
        load(AVE);
        jdbc.sql("""
                        insert into dataset_modality (dataset_id, modality, basis, declared_by, source, confidence)
                        select id, 'text.caption', 'declared', 'curator', 'seen by hand', 'high' from dataset""").update();

        load(AVE.replace("value: 2018", "value: 2019"));

        assertThat(reading.details("ave").modalities())
                .extracting(ModalityDetails::modality)
                .containsExactly("audio.ambient", "text.caption", "vision.video");
    }

    @Test
    void keepsReleasesAndWhatWasDerivedFromThem() {
        load(AVE);
        transaction.executeWithoutResult(_ -> contents.add(
                contents.openDraft("ave", "1.0", false).id(),
                List.of(new ReleaseContents.Contribution(Profiles.AVE, "Annotations.txt"))));

        load(AVE.replace("  - {task: audio-visual-event-localization, source: paper}\n", ""));

        DatasetDetails ave = reading.details("ave");
        assertThat(ave.releases()).hasSize(1);
        assertThat(ave.support())
                .filteredOn(support -> support.task().equals("audio-visual-event-localization"))
                .extracting(SupportDetails::basis)
                .containsExactly(Basis.DERIVED);
    }

    @Test
    void loadsOnceWhenTwoInstancesStartTogether() throws Exception {
        try (ExecutorService instances = Executors.newFixedThreadPool(2)) {
            List<Callable<Outcome>> starts = List.of(() -> load(AVE), () -> load(AVE));
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> start : instances.invokeAll(starts)) {
                outcomes.add(start.get());
            }
            assertThat(outcomes).containsExactlyInAnyOrder(new Outcome(1, 0, 0), new Outcome(0, 0, 1));
        }
    }

    @Test
    void loadsNothingWhenOneFileIsWrong() {
        assertThatThrownBy(() -> loader.load(List.of(file("ave.yaml", AVE), file("audioset.yaml", "slug: audioset"))))
                .isInstanceOf(BadStarterFile.class)
                .hasMessageContaining("audioset.yaml: name is missing");
        assertThatThrownBy(() -> reading.details("ave")).isInstanceOf(UnknownDataset.class);
    }

    @Test
    void notesAChangeOfADatasetWhenAnotherOneRelatesToIt() {
        loader.load(List.of(file("audioset.yaml", AUDIOSET)));
        long alone = reading.details("audioset").revision();

        load(AVE);
        DatasetDetails related = reading.details("audioset");
        load(AVE.replace("dataset: audioset", "dataset: vggsound"));
        DatasetDetails aloneAgain = reading.details("audioset");

        assertThat(related.relations()).singleElement().satisfies(relation -> {
            assertThat(relation.dataset()).isEqualTo("ave");
            assertThat(relation.outgoing()).isFalse();
        });
        assertThat(related.revision()).isGreaterThan(alone);
        assertThat(aloneAgain.relations()).isEmpty();
        assertThat(aloneAgain.revision()).isGreaterThan(related.revision());
    }

    private Outcome load(String ave) {
        return loader.load(List.of(file("ave.yaml", ave)));
    }
}
