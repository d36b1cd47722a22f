package dev.modalium.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.modalium.language.Language;
import dev.modalium.search.index.DatasetDraft;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Which datasets nearly pass, and what they lack.
class NearMissesTests {

    private final FewDatasets few = new FewDatasets();

    @Test
    void namesTheNearestInYearAndSizeFirst() {
        assertThat(nearMisses("modality=vision&year=2021"))
                .containsExactly(
                        "rendered: the year 2021: it is of 2020",
                        "events: the year 2021: it is of 2018",
                        "captions: the year 2021: it is of an unknown year");
        assertThat(nearMisses("modality=vision&larger=captions"))
                .startsWith("events: larger than Cap_tions: it has 4,143 items");
    }

    @Test
    void tellsWhatIsRelatedInAnotherWayFromWhatIsNotRelated() {
        assertThat(nearMisses("modality=vision&related=events@subset-of"))
                .containsExactlyInAnyOrder(
                        "rendered: a subset of Events: it is related to it in another way",
                        "captions: a relation: it is not known to be a subset of Events",
                        "events: a relation: it is not known to be a subset of Events");
    }

    @Test
    void tellsByHowMuchADatasetIsNotSimilarTheNearestFirst() {
        few.put(new DatasetDraft("parsed", "Parsed")
                .modalities("audio.speech")
                .supports("audio-visual-video-parsing", "declared", "high"));
        few.put(new DatasetDraft("segmented", "Segmented")
                .modalities("audio.ambient")
                .annotations("temporal-segment")
                .supports("audio-visual-video-parsing", "declared", "high"));
        few.put(new DatasetDraft("heard", "Heard")
                .modalities("audio.speech")
                .supports("audio-captioning", "declared", "high"));

        assertThat(nearMisses("modality=audio&like=events"))
                .containsExactly(
                        "segmented: like Events: 37 of 100 points, where it takes 40",
                        "parsed: like Events: 22 of 100 points, where it takes 40");
        assertThat(nearMisses("name=captions&like=events"))
                .containsExactly("captions: like Events: 0 of 100 points, where it takes 40");
    }

    @Test
    void saysOfPairsThatAreAlternativesWhetherOneIsThereInAnotherWay() {
        assertThat(nearMisses("modality=vision&query=pair:vision+audio@frame OR pair:vision+audio@region"))
                .containsExactly(
                        "rendered: Vision+Audio (frame level) or Vision+Audio (region level): how its modalities go"
                                + " together is not known, or is otherwise",
                        "captions: Vision+Audio (frame level) or Vision+Audio (region level) in the same items: it has"
                                + " caption and image",
                        "events: Vision+Audio (frame level) or Vision+Audio (region level): how its modalities go"
                                + " together is not known, or is otherwise");
        assertThat(nearMisses("modality=vision&query=pair:audio+text OR pair:vision+audio@frame"))
                .startsWith("rendered: Audio+Text or Vision+Audio (frame level): how its modalities go together is not"
                        + " known, or is otherwise");
    }

    @Test
    void callsNothingNearWhereOnlyExclusionsAreLeft() {
        assertThat(nearMisses("language=German&query=NOT modality:text")).isEmpty();
    }

    @Test
    void saysWhatIsMissingInOnePartOnly() {
        assertThat(few.questions().answer("real audio-visual datasets of 2020").nearMisses())
                .extracting(miss -> miss.dataset().slug(), Answer.NearMiss::lacks)
                .containsExactly(
                        tuple("rendered", List.of("real data: its data are synthetic")),
                        tuple("events", List.of("the year 2020: it is of 2018")));
    }

    @Test
    void hasNoNearMissesOutsideTheNamesThatWereAskedFor() {
        assertThat(few.questions()
                        .answer("compare Events and Cap_tions with audio")
                        .nearMisses())
                .extracting(miss -> miss.dataset().slug())
                .containsOnly("captions");
    }

    @Test
    void saysInChineseWhatIsMissing() {
        assertThat(few.questions()
                        .answer(AskRequest.of("real audio-visual datasets of 2020"), Language.CHINESE)
                        .nearMisses())
                .extracting(miss -> miss.dataset().slug(), Answer.NearMiss::lacks)
                .containsExactly(
                        tuple("rendered", List.of("真实数据：其数据性质为合成")), tuple("events", List.of("2020年发布：它发布于2018年")));
    }

    @Test
    void aWithdrawnDatasetNearlyMatchesWhereWithdrawnOnesAreAskedFor() {
        assertThat(few.questions().answer("withdrawn datasets of 2020").nearMisses())
                .extracting(miss -> miss.dataset().slug())
                .containsExactly("rendered", "gone");
        assertThat(few.questions().answer("real datasets of 2020").nearMisses())
                .extracting(miss -> miss.dataset().slug())
                .doesNotContain("gone");
    }

    private List<String> nearMisses(String given) {
        return Objects.requireNonNull(few.explained(given).nearMisses()).stream()
                .map(miss -> miss.dataset().slug() + ": " + String.join("; ", miss.lacks()))
                .toList();
    }
}
