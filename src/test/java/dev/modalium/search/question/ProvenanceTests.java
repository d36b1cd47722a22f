package dev.modalium.search.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Datasets that something comes from or that are in others.
class ProvenanceTests {

    private static final String BUILT_ON_COCO = "related:mscoco@extends OR related:mscoco@subset-of";
    private static final String BUILT_ON_AUDIOSET = "related:audioset@extends OR related:audioset@subset-of";

    @ParameterizedTest
    @ValueSource(
            strings = {"datasets made from COCO", "benchmarks from COCO", "用COCO做的数据集", "来自COCO的数据集", "从COCO来的数据集"})
    void asksForDatasetsThatAreBuiltOnIt(String question) {
        assertThat(Asked.of(question)).isEqualTo(BUILT_ON_COCO);
    }

    @Test
    void asksForTasksWithDatasetsThatAreBuiltOnIt() {
        assertThat(Asked.of("audio captioning from AudioSet"))
                .isEqualTo("task:audio-captioning AND (" + BUILT_ON_AUDIOSET + ")");
    }

    @Test
    void takesImagesForThoseOfTheDatasetItselfAsWell() {
        assertThat(Asked.of("images from COCO")).isEqualTo("modality:vision.image AND (name:mscoco OR related:mscoco)");
        assertThat(Asked.of("来自COCO的图像")).isEqualTo("(name:mscoco OR related:mscoco) AND modality:vision.image");
    }

    @Test
    void takesDataForTheDatasetItselfOrWhatIsBuiltOnIt() {
        assertThat(Asked.of("data from AudioSet")).isEqualTo("name:audioset OR " + BUILT_ON_AUDIOSET);
    }

    @Test
    void asksForDatasetsThatContainIt() {
        assertThat(Asked.of("datasets which contain AudioSet")).isEqualTo("related:audioset@superset-of");
        assertThat(Asked.of("包含COCO的图像数据集")).isEqualTo("related:mscoco@superset-of AND modality:vision.image");
    }

    @Test
    void asksForWhatHasItsImagesAndNotAllOfIt() {
        assertThat(Asked.of("包含COCO的图像")).isEqualTo("related:mscoco AND modality:vision.image");
    }

    @Test
    void takesIncludingBehindACommaForAnExample() {
        assertThat(Asked.of("datasets, including AVE")).isEqualTo("name:ave");
    }

    @Test
    void takesEachNameOfAList() {
        assertThat(Asked.of("captioning made from COCO or AudioSet"))
                .isEqualTo("task:captioning AND (" + BUILT_ON_COCO + " OR " + BUILT_ON_AUDIOSET + ")");
        assertThat(Asked.of("datasets from COCO and AudioSet"))
                .isEqualTo("(" + BUILT_ON_COCO + ") AND (" + BUILT_ON_AUDIOSET + ")");
    }

    @Test
    void leavesToANegationWhatStandsBehindIt() {
        assertThat(Asked.of("audio not from AudioSet"))
                .isEqualTo("modality:audio AND NOT (name:audioset OR " + BUILT_ON_AUDIOSET + ")");
    }
}
