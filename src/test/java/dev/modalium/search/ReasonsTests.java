package dev.modalium.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.search.index.DatasetDraft;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/// Why a dataset is there.
class ReasonsTests {

    private final FewDatasets few = new FewDatasets();

    @Test
    void saysWhereAnExclusionHoldsOnlyBecauseNothingIsKnown() {
        assertThat(reasonsOf("modality=speech&query=NOT language:en NOT licence:mit NOT nature:real", "rendered"))
                .contains("Its languages are not known.", "Its licence is not known.")
                .doesNotContain("Its nature is not known.");
    }

    @Test
    void saysOfWhatIsOnlyExcludedWhatThereIsInstead() {
        assertThat(reasons("datasets with neither audio nor text", "other")).isEmpty();
        few.put(new DatasetDraft("silent", "Silent").modalities("vision.video", "motion"));
        few.put(new DatasetDraft("blank", "Blank"));

        assertThat(reasons("datasets with neither audio nor text", "silent"))
                .containsExactly("No audio or text is known of it; it has motion and video.");
        assertThat(reasons("datasets with neither audio nor text", "blank"))
                .containsExactly("No audio or text is known of it, nor any other modality.");
        assertThat(reasonsOf("query=NOT task:image-captioning AND NOT annotation:caption", "silent"))
                .containsExactly(
                        "The catalogue does not list it under “Image captioning”.",
                        "The catalogue does not list it under “Caption”.");
        assertThat(reasonsOf("query=NOT (modality:audio OR task:image-captioning)", "silent"))
                .containsExactly(
                        "No audio is known of it; it has motion and video.",
                        "The catalogue does not list it under “Image captioning”.");
        assertThat(reasonsOf("query=NOT (modality:video AND modality:audio)", "silent"))
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("The catalogue does not list it under “Video");
    }

    @Test
    void saysWhatItHasOfTheKindThatIsExcludedAndWhatIsNotKnown() {
        assertThat(reasonsOf("query=NOT nature:synthetic AND NOT language:zh AND NOT year:2020..", "events"))
                .hasSize(3)
                .anyMatch(sentence -> sentence.startsWith("Its data are real"))
                .anyMatch(sentence -> sentence.equals("It is in English."))
                .anyMatch(sentence -> sentence.startsWith("It is of 2018"));
        assertThat(reasonsOf("query=NOT nature:synthetic", "captions")).containsExactly("Its nature is not known.");
    }

    @Test
    void saysNothingOfWhatIsExcludedBesideWhatIsAskedFor() {
        assertThat(reasonsOf("modality=video&query=NOT modality:text", "events"))
                .isNotEmpty()
                .noneMatch(sentence -> sentence.contains("text"));
    }

    @Test
    void callsDatasetsByTheirNames() {
        assertThat(reasonsOf("related=events", "rendered")).containsExactly("It extends Events.");
        assertThat(reasonsOf("related=events@extends", "rendered")).containsExactly("It extends Events.");
        assertThat(reasonsOf("related=rendered@extended-by", "events"))
                .containsExactly("C++ Rooms says of itself that it extends this one.");
    }

    @Test
    void givesTheCountsOfWhatWasDerived() {
        assertThat(few.questions().answer("VSSL").datasets().getFirst().reasons())
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.basis()).isEqualTo("derived");
                    assertThat(reason.counts()).isEqualTo(Map.of("annotations", 4143L));
                });
    }

    @Test
    void givesOfAnOrOnlyThePartsThatHoldAsReasons() {
        assertThat(reasons("audio-visual datasets, synthetic or of 2018", "events"))
                .anyMatch(sentence -> sentence.contains("2018"))
                .noneMatch(sentence -> sentence.contains("synthetic") || sentence.startsWith("Its data are"));
        assertThat(reasons("at least 10 hours or more than 100000 images", "captions"))
                .anyMatch(sentence -> sentence.contains("120,000"))
                .noneMatch(sentence -> sentence.contains("not known"));
    }

    @Test
    void saysWhyADatasetIsLikeAnotherOrLarger() {
        few.put(new DatasetDraft("parsed", "Parsed")
                .pairs("vision+audio")
                .size("5000", "videos")
                .supports("audio-visual-event-localization", "declared", "high"));

        assertThat(reasons("like Events but larger", "parsed"))
                .contains(
                        "Like Events it supports audio-visual event localization, has Vision+Audio and is of a like size: 70 of 100.",
                        "It has 5,000 items; Events: it has 4,143 items.");
    }

    private List<String> reasonsOf(String given, String slug) {
        return Objects.requireNonNull(few.explained(given).reasons()).getOrDefault(slug, List.of()).stream()
                .map(Answer.Reason::text)
                .toList();
    }

    private List<String> reasons(String question, String slug) {
        return few.questions().answer(question).datasets().stream()
                .filter(match -> match.dataset().slug().equals(slug))
                .flatMap(match -> match.reasons().stream())
                .map(Answer.Reason::text)
                .toList();
    }
}
