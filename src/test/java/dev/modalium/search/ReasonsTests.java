package dev.modalium.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.search.index.DatasetDraft;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
