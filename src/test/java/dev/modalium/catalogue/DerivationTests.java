package dev.modalium.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.modalium.catalogue.Contents.AnnotationFact;
import dev.modalium.catalogue.Contents.ModalityFact;
import dev.modalium.catalogue.Contents.PairFact;
import dev.modalium.catalogue.Contents.SupportFact;
import dev.modalium.manifest.Annotation;
import dev.modalium.manifest.Item;
import dev.modalium.manifest.Media;
import dev.modalium.manifest.Profile;
import dev.modalium.manifest.ProfileSink;
import dev.modalium.manifest.Span;
import dev.modalium.manifest.TimeSpan;
import dev.modalium.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class DerivationTests {

    private static final Map<String, String> MODALITY_OF_KIND =
            Map.of("body-model", "motion.body-model", "motion-sequence", "motion");

    private final Derivation derivation = new Derivation(Vocabulary.load());

    @Test
    void derivesATaskFromTheCountsAndSaysWhy() {
        Contents contents = derivation.of(Profiles.AVE, List.of("Annotations.txt"));

        assertThat(support(contents, "audio-visual-event-localization")).satisfies(avel -> {
            assertThat(avel.reason())
                    .isEqualTo("derived: 4,143 temporal segments of 28 categories on 4,097 items with video and audio");
            assertThat(avel.counts())
                    .contains(
                            entry("items", 4097L),
                            entry("annotations", 4143L),
                            entry("temporal-segment", 4143L),
                            entry("seconds", 34352L),
                            entry("categories", 28L));
            assertThat(avel.source())
                    .startsWith("rule of audio-visual-event-localization (")
                    .endsWith("counted in Annotations.txt");
            assertThat(avel.confidence()).isEqualTo(Confidence.HIGH);
        });
    }

    @Test
    void derivesNoTaskWhoseRuleIsNotMet() {
        assertThat(derivation.of(Profiles.AVE, List.of("Annotations.txt")).support())
                .extracting(SupportFact::task)
                .doesNotContain("visual-grounding", "image-captioning", "visual-sound-source-localization");
    }

    @Test
    void statesWhatWasCounted() {
        Contents contents = derivation.of(Profiles.CAPTIONED_IMAGES, List.of("captions.json"));

        assertThat(contents.modalities())
                .contains(
                        new ModalityFact("vision.image", 2L, "counted in captions.json", Confidence.HIGH),
                        new ModalityFact("text.caption", 2L, "counted in captions.json", Confidence.HIGH));
        assertThat(contents.pairs())
                .containsExactly(
                        new PairFact("vision+text", null, null, 2L, "counted in captions.json", Confidence.HIGH));
        assertThat(contents.annotations())
                .containsExactly(new AnnotationFact("caption", null, 10L, "counted in captions.json", Confidence.HIGH));
        assertThat(support(contents, "image-captioning").reason())
                .isEqualTo("derived: 10 captions on 2 items with image");
    }

    @Test
    void derivesNothingFromAnnotationsOnItemsWithoutTheModalitiesOfTheRule() {
        Contents contents = derivation.of(
                counted(sink -> {
                    items(sink, "clip", 10, Set.of("vision.video", "audio"));
                    items(sink, "image", 10, Set.of("vision.image"));
                    annotations(sink, "image", 10, Set.of("temporal-segment", "class-label"), "bell");
                }),
                List.of("both.txt"));

        assertThat(contents.support()).extracting(SupportFact::task).doesNotContain("audio-visual-event-localization");
    }

    @Test
    void countsOnlyWhatStandsOnItemsWithTheModalitiesOfTheRule() {
        Contents contents = derivation.of(
                counted(sink -> {
                    annotations(sink, "clip", 3, Set.of("temporal-segment", "class-label"), "bell");
                    items(sink, "clip", 4, Set.of("vision.video", "audio"));
                    items(sink, "song", 2, Set.of("vision.video", "audio.music"));
                    annotations(sink, "song", 2, Set.of("temporal-segment", "class-label"), "violin");
                    items(sink, "image", 10, Set.of("vision.image"));
                    annotations(sink, "image", 10, Set.of("temporal-segment", "class-label"), "cat");
                }),
                List.of("all.txt"));

        assertThat(support(contents, "audio-visual-event-localization")).satisfies(avel -> {
            assertThat(avel.reason())
                    .isEqualTo("derived: 5 temporal segments and 5 class labels on 6 items with video and audio");
            assertThat(avel.counts())
                    .isEqualTo(Map.of("items", 6L, "annotations", 5L, "temporal-segment", 5L, "class-label", 5L));
        });
    }

    @Test
    void countsOnlyItemsToWhichAnnotationsBringAModality() {
        Contents contents = derivation.of(
                counted(sink -> {
                    items(sink, "image", 10, Set.of("vision.image"));
                    annotations(sink, "image", 4, Set.of("body-model"), null);
                    annotations(sink, "image", 4, Set.of("motion-sequence"), null);
                }),
                List.of("bodies.json"));

        assertThat(support(contents, "motion-prediction").reason())
                .isEqualTo("derived: 4 motion sequences on 4 items with body model");
    }

    @Test
    void derivesNothingFromAProfileThatWasKeptBeforeGroupsWereCounted() {
        var json = new JsonMapper();
        ObjectNode kept = json.valueToTree(Profiles.AVE);
        kept.remove(List.of("groups", "categoryKinds", "distributions"));

        Profile profile = json.treeToValue(kept, Profile.class);

        assertThat(derivation.of(profile, List.of("Annotations.txt")).support()).isEmpty();
        assertThat(profile.merge(Profiles.AVE).groups()).isEqualTo(Profiles.AVE.groups());
    }

    @Test
    void namesTheFirstManifestsAndCountsTheRest() {
        Contents contents = derivation.of(Profiles.AVE, List.of("a", "b", "c", "d", "e", "f", "g"));

        assertThat(contents.modalities())
                .extracting(ModalityFact::source)
                .containsOnly("counted in a, b, c, d, e and 2 more");
    }

    private static Profile counted(Consumer<ProfileSink> records) {
        var sink = new ProfileSink(MODALITY_OF_KIND);
        records.accept(sink);
        return sink.profile();
    }

    private static void items(ProfileSink sink, String name, int count, Set<String> modalities) {
        for (int i = 0; i < count; i++) {
            sink.item(new Item(name + i, null, Media.named(name), modalities, List.of(), Map.of(), new Span(0, 1)));
        }
    }

    private static void annotations(
            ProfileSink sink, String name, int count, Set<String> kinds, @Nullable String category) {
        for (int i = 0; i < count; i++) {
            sink.annotation(new Annotation(
                    null,
                    name + i,
                    kinds,
                    category,
                    new TimeSpan(0, 1),
                    null,
                    null,
                    null,
                    false,
                    null,
                    new Span(0, 1)));
        }
    }

    private static SupportFact support(Contents contents, String task) {
        return contents.support().stream()
                .filter(support -> support.task().equals(task))
                .findFirst()
                .orElseThrow();
    }
}
