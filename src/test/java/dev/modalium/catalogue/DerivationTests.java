package dev.modalium.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.modalium.catalogue.Contents.AnnotationFact;
import dev.modalium.catalogue.Contents.ModalityFact;
import dev.modalium.catalogue.Contents.PairFact;
import dev.modalium.catalogue.Contents.SupportFact;
import dev.modalium.vocabulary.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;

class DerivationTests {

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
    void addsTheModalityThatAnnotationsBringAndItsPairs() {
        Contents contents = derivation.of(Profiles.CAPTIONED_IMAGES, List.of("captions.json"));

        assertThat(contents.modalities())
                .contains(
                        new ModalityFact("vision.image", 2L, "counted in captions.json", Confidence.HIGH),
                        new ModalityFact("text.caption", null, "counted in captions.json", Confidence.HIGH));
        assertThat(contents.pairs())
                .containsExactly(
                        new PairFact("vision+text", null, null, null, "counted in captions.json", Confidence.HIGH));
        assertThat(contents.annotations())
                .containsExactly(new AnnotationFact("caption", null, 10L, "counted in captions.json", Confidence.HIGH));
        assertThat(support(contents, "image-captioning").reason()).startsWith("derived: 10 captions on 2 items with");
    }

    @Test
    void namesTheFirstManifestsAndCountsTheRest() {
        Contents contents = derivation.of(Profiles.AVE, List.of("a", "b", "c", "d", "e", "f", "g"));

        assertThat(contents.modalities())
                .extracting(ModalityFact::source)
                .containsOnly("counted in a, b, c, d, e and 2 more");
    }

    private static SupportFact support(Contents contents, String task) {
        return contents.support().stream()
                .filter(support -> support.task().equals(task))
                .findFirst()
                .orElseThrow();
    }
}
