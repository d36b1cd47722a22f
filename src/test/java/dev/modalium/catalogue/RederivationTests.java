package dev.modalium.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.catalogue.DatasetDetails.ModalityDetails;
import dev.modalium.catalogue.DatasetDetails.PairDetails;
import dev.modalium.catalogue.DatasetDetails.SupportDetails;
import dev.modalium.catalogue.Rederivation.Outcome;
import dev.modalium.catalogue.ReleaseContents.Contribution;
import dev.modalium.manifest.Profile;
import dev.modalium.vocabulary.ChangedVocabulary;
import dev.modalium.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What was derived follows the rules of the vocabulary when these change.
@CatalogueTest
class RederivationTests {

    private static final String AVEL = "audio-visual-event-localization";
    private static final String CAPTIONING = "image-captioning";

    private final Derivation today = new Derivation(Vocabulary.load());

    @Autowired
    private Rederivation rederivation;

    @Autowired
    private ReleaseContents contents;

    @Autowired
    private Publication publication;

    @Autowired
    private DatasetReading reading;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void doesNothingWhereTheRulesAreThoseOfToday() {
        add("counted", Profiles.AVE);
        long before = revision();

        assertThat(rederivation.follow(today)).isEqualTo(new Outcome(0, 0));
        assertThat(revision()).isEqualTo(before);
    }

    @Test
    void supportFollowsAChangedRuleInOneRevision() {
        add("events", Profiles.AVE);
        add("captions", Profiles.CAPTIONED_IMAGES);
        long events = reading.details("events").revision();
        long before = revision();
        Derivation other = new Derivation(ChangedVocabulary.of(
                "tasks/vision-text.yaml", captioningRule(), captioningRule().replace("[caption]", "[bounding-box]")));

        assertThat(rederivation.follow(other)).isEqualTo(new Outcome(2, 1));

        assertThat(tasks("captions")).doesNotContain(CAPTIONING);
        assertThat(tasks("events")).contains(AVEL);
        assertThat(revision()).isEqualTo(before + 1);
        assertThat(reading.details("captions").revision()).isEqualTo(before + 1);
        assertThat(reading.details("events").revision()).isEqualTo(events);
        assertThat(rederivation.follow(other)).isEqualTo(new Outcome(0, 0));

        rederivation.follow(today);
        assertThat(tasks("captions")).contains(CAPTIONING);
    }

    @Test
    void modalitiesAndPairsFollowWhatAnnotationsBring() {
        add("captions", Profiles.CAPTIONED_IMAGES);
        Derivation other = new Derivation(
                ChangedVocabulary.of("annotation-kinds.yaml", "modality: text.caption", "modality: audio.speech"));

        rederivation.follow(other);

        DatasetDetails captions = reading.details("captions");
        assertThat(captions.modalities())
                .extracting(ModalityDetails::modality)
                .containsExactly("audio.speech", "vision.image");
        assertThat(captions.pairs()).extracting(PairDetails::pair).containsExactly("vision+audio");
        assertThat(captions.pairs()).extracting(PairDetails::count).containsOnlyNulls();
    }

    @Test
    void leavesWithdrawnReleasesAndDeclarationsAlone() {
        add("withdrawn", Profiles.AVE);
        publication.withdraw("withdrawn", "1.0", _ -> true);
        add("declared", Profiles.CAPTIONED_IMAGES);
        jdbc.sql("""
                        insert into dataset_support (dataset_id, task, basis, declared_by, reason, source, confidence)
                        select id, :task, 'declared', 'curator', 'It is.', 'a test', 'high' from dataset
                        where slug = 'declared'""").param("task", CAPTIONING).update();
        Derivation other = new Derivation(ChangedVocabulary.of(
                "tasks/vision-text.yaml", captioningRule(), captioningRule().replace("[caption]", "[bounding-box]")));

        assertThat(rederivation.follow(other).releases()).isEqualTo(1);

        assertThat(tasks("withdrawn")).isEmpty();
        assertThat(reading.details("declared").support())
                .filteredOn(support -> support.task().equals(CAPTIONING))
                .extracting(SupportDetails::basis)
                .containsExactly(Basis.DECLARED);
    }

    @Test
    void readsProfilesThatWereKeptBeforeSomethingWasCounted() {
        add("old", Profiles.AVE);
        jdbc.sql("""
                        update release set rules = null, profile = profile - 'splits' - 'pairs' - 'categories' - 'categoryKinds'
                            - 'attributes' - 'distributions' #- '{groups,audio+vision.video,kinds}'""").update();

        assertThat(rederivation.follow(today).releases()).isEqualTo(1);

        DatasetDetails old = reading.details("old");
        assertThat(old.modalities()).extracting(ModalityDetails::modality).containsExactly("audio", "vision.video");
        assertThat(old.pairs()).isEmpty();
        assertThat(tasks("old")).doesNotContain(AVEL);
    }

    @Test
    void isDoneOnceWhenTwoInstancesStartTogether() throws Exception {
        add("both", Profiles.AVE);
        jdbc.sql("update release set rules = null").update(); // as it was before this was noted
        try (ExecutorService instances = Executors.newFixedThreadPool(2)) {
            List<Callable<Outcome>> starts =
                    List.of(() -> rederivation.follow(today), () -> rederivation.follow(today));
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> start : instances.invokeAll(starts)) {
                outcomes.add(start.get());
            }
            assertThat(outcomes).containsExactlyInAnyOrder(new Outcome(1, 0), new Outcome(0, 0));
        }
    }

    private static String captioningRule() {
        return "modalities: [vision.image]\n    annotations: [caption]";
    }

    private List<String> tasks(String slug) {
        return reading.details(slug).support().stream()
                .map(SupportDetails::task)
                .toList();
    }

    private long revision() {
        return jdbc.sql("select number from catalogue_revision")
                .query(Long.class)
                .single();
    }

    private void add(String slug, Profile profile) {
        transaction.executeWithoutResult(_ -> contents.add(
                contents.openDraft(slug, "1.0", true).id(), List.of(new Contribution(profile, "manifest.json"))));
    }
}
