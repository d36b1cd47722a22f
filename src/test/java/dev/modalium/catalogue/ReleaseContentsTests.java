package dev.modalium.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.modalium.catalogue.DatasetDetails.AnnotationDetails;
import dev.modalium.catalogue.DatasetDetails.ReleaseDetails;
import dev.modalium.catalogue.DatasetDetails.SupportDetails;
import dev.modalium.catalogue.ReleaseContents.Contribution;
import dev.modalium.manifest.Profile;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@CatalogueTest
class ReleaseContentsTests {

    private static final String AVEL = "audio-visual-event-localization";

    @Autowired
    private ReleaseContents contents;

    @Autowired
    private DatasetReading reading;

    @Autowired
    private DatasetCuration curation;

    @Autowired
    private Publication publication;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void createsTheDatasetAndItsDraftWithWhatWasCounted() {
        long revision = add("ave", "1.0", Profiles.AVE, "Annotations.txt");

        DatasetDetails ave = reading.details("ave");
        assertThat(ave.revision()).isEqualTo(revision);
        assertThat(ave.name()).isEqualTo("ave");
        assertThat(ave.curatedFields()).isEmpty();
        assertThat(ave.releases()).singleElement().satisfies(release -> {
            assertThat(release.status()).isEqualTo(ReleaseStatus.DRAFT);
            assertThat(release.profile()).isEqualTo(Profiles.AVE);
            assertThat(release.manifests()).containsExactly("Annotations.txt");
            assertThat(release.revision()).isEqualTo(revision);
        });
        assertThat(ave.support())
                .filteredOn(support -> support.task().equals(AVEL))
                .singleElement()
                .satisfies(support -> {
                    assertThat(support.basis()).isEqualTo(Basis.DERIVED);
                    assertThat(support.release()).isEqualTo("1.0");
                    assertThat(support.counts()).containsEntry("items", 4097L).containsEntry("seconds", 34352L);
                    assertThat(support.label()).isNotNull();
                });
    }

    @Test
    void sumsTheManifestsOfARelease() {
        add("ave", "1.0", Profiles.AVE, "Annotations.txt");
        add("ave", "1.0", Profiles.SILENT_VIDEOS, "silent.txt");

        DatasetDetails ave = reading.details("ave");
        assertThat(ave.releases()).singleElement().satisfies(release -> {
            assertThat(release.profile()).isEqualTo(Profiles.AVE.merge(Profiles.SILENT_VIDEOS));
            assertThat(release.manifests()).containsExactly("Annotations.txt", "silent.txt");
        });
        assertThat(ave.modalities())
                .extracting(DatasetDetails.ModalityDetails::modality, DatasetDetails.ModalityDetails::count)
                .containsExactly(tuple("audio", 4097L), tuple("vision.video", 4104L));
        assertThat(ave.support())
                .filteredOn(support -> support.task().equals(AVEL))
                .singleElement()
                .satisfies(support -> assertThat(support.source()).endsWith("counted in Annotations.txt, silent.txt"));
    }

    @Test
    void countsEachReleaseForItself() {
        add("ave", "1.0", Profiles.AVE, "Annotations.txt");
        add("ave", "2.0", Profiles.CAPTIONED_IMAGES, "captions.json");

        DatasetDetails ave = reading.details("ave");
        assertThat(ave.releases()).extracting(ReleaseDetails::version).containsExactly("2.0", "1.0");
        assertThat(ave.annotations())
                .extracting(AnnotationDetails::kind, AnnotationDetails::release, AnnotationDetails::count)
                .containsExactly(
                        tuple("caption", "2.0", 10L),
                        tuple("class-label", "1.0", 4143L),
                        tuple("temporal-segment", "1.0", 4143L));
    }

    @Test
    void losesNothingOfTwoImportsThatRunAtTheSameTime() throws Exception {
        CountDownLatch bothOpened = new CountDownLatch(2);
        add("both", "1.0", Profile.EMPTY, "opened.txt");
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Long> one = threads.submit(() -> addWhenOpened(bothOpened, Profiles.AVE, "a.txt"));
            Future<Long> other = threads.submit(() -> addWhenOpened(bothOpened, Profiles.SILENT_VIDEOS, "b.txt"));
            assertThat(one.get()).isNotEqualTo(other.get());
        }
        assertThat(reading.details("both").releases()).singleElement().satisfies(release -> {
            assertThat(release.profile()).isEqualTo(Profiles.AVE.merge(Profiles.SILENT_VIDEOS));
            assertThat(release.manifests()).containsExactlyInAnyOrder("opened.txt", "a.txt", "b.txt");
        });
    }

    private long addWhenOpened(CountDownLatch bothOpened, Profile profile, String manifest) {
        return inTransaction(() -> {
            Release draft = contents.openDraft("both", "1.0", true);
            bothOpened.countDown();
            await(bothOpened);
            return contents.add(draft.id(), List.of(new Contribution(profile, manifest)));
        });
    }

    @Test
    void leavesWhatACuratorChangesDuringAnImport() {
        add("ave", "1.0", Profile.EMPTY, "empty.txt");
        inTransaction(() -> {
            Release draft = contents.openDraft("ave", "1.0", false);
            inAnotherThread(() -> curation.change("ave", Map.of("name", "AVE"), _ -> true));
            return contents.add(draft.id(), List.of(new Contribution(Profiles.AVE, "Annotations.txt")));
        });

        assertThat(reading.details("ave").name()).isEqualTo("AVE");
    }

    @Test
    void neverChangesWhatWasPublished() {
        add("ave", "1.0", Profiles.AVE, "Annotations.txt");
        publication.publish("ave", "1.0", _ -> true);

        assertThatThrownBy(() -> add("ave", "1.0", Profiles.SILENT_VIDEOS, "more.txt"))
                .isInstanceOf(ReleaseNotOpen.class)
                .hasMessageContaining("Release '1.0' is published and cannot be added to");
        assertThatThrownBy(() -> contents.requireOpen("ave", "1.0", false)).isInstanceOf(ReleaseNotOpen.class);
        contents.requireOpen("ave", "1.1", false);
    }

    @Test
    void publishesANewerReleaseInThePlaceOfTheOlder() {
        add("ave", "1.0", Profiles.AVE, "Annotations.txt");
        publication.publish("ave", "1.0", _ -> true);
        add("ave", "2.0", Profiles.AVE, "Annotations.txt");
        publication.publish("ave", "2.0", _ -> true);

        assertThat(reading.details("ave").releases())
                .extracting(ReleaseDetails::version, ReleaseDetails::status)
                .containsExactly(tuple("2.0", ReleaseStatus.PUBLISHED), tuple("1.0", ReleaseStatus.SUPERSEDED));
    }

    @Test
    void takesBackWhatAWithdrawnReleaseShowed() {
        add("ave", "1.0", Profiles.AVE, "Annotations.txt");
        add("ave", "2.0", Profiles.AVE, "Annotations.txt");
        publication.withdraw("ave", "1.0", _ -> true);

        DatasetDetails ave = reading.details("ave");
        assertThat(ave.support())
                .isNotEmpty()
                .extracting(SupportDetails::release)
                .containsOnly("2.0");
        assertThat(ave.releases()).hasSize(2);
    }

    @Test
    void namesTheDatasetsThatMayHaveBeenMeant() {
        add("ave", "1.0", Profiles.AVE, "Annotations.txt");
        add("avsbench", "1.0", Profiles.AVE, "Annotations.txt");

        assertThatThrownBy(() -> inTransaction(
                        () -> contents.openDraft("aev", "1.0", false).id()))
                .isInstanceOf(UnknownDataset.class)
                .hasMessage("There is no dataset 'aev'; did you mean ave?");
        assertThatThrownBy(() -> contents.requireOpen("avs", "1.0", false))
                .hasMessage("There is no dataset 'avs'; did you mean ave or avsbench?");
        contents.requireOpen("aev", "1.0", true);
    }

    @Test
    void refusesSlugsAndVersionsThatFitNoUrl() {
        assertThatThrownBy(() -> contents.requireOpen("A V E", "1.0", true))
                .isInstanceOf(WrongValue.class)
                .hasMessageStartingWith("slug: 'A V E' is no slug; expected");
        assertThatThrownBy(() -> contents.requireOpen("ave", "1/0", true))
                .isInstanceOf(WrongValue.class)
                .hasMessageStartingWith("version: '1/0' is no version of a release; expected");
    }

    private long add(String slug, String version, Profile profile, String manifest) {
        return inTransaction(() -> contents.add(
                contents.openDraft(slug, version, true).id(), List.of(new Contribution(profile, manifest))));
    }

    private long inTransaction(LongSupplier work) {
        return transaction.execute(_ -> work.getAsLong());
    }

    private static void inAnotherThread(Runnable work) {
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            thread.submit(work).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
