package dev.modalium.search.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.modalium.catalogue.UnknownDataset;
import dev.modalium.search.Answer;
import dev.modalium.search.Questions;
import dev.modalium.search.SharedMedia;
import dev.modalium.search.combination.Combinations;
import dev.modalium.search.combination.Combined;
import dev.modalium.search.comparison.Comparison.Agreement;
import dev.modalium.search.comparison.Comparison.Aspect;
import dev.modalium.search.comparison.Comparison.Cell;
import dev.modalium.search.comparison.Comparison.Entry;
import dev.modalium.search.filter.FilterParameters;
import dev.modalium.search.filter.FilterParametersTests;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/// Datasets of the catalogue that comes with the application, side by side and together.
@SpringBootTest
@AutoConfigureMockMvc
class StarterComparisonTests {

    @Autowired
    private Comparisons comparisons;

    @Autowired
    private Combinations combinations;

    @Autowired
    private FilterParameters parameters;

    @Autowired
    private Questions questions;

    @Test
    void saysWhereDatasetsDiffer() {
        Comparison comparison = comparisons.of(List.of("ave", "llp"));

        assertThat(aspect(comparison, "year").agreement()).isEqualTo(Agreement.DIFFERENT);
        assertThat(aspect(comparison, "year").cells())
                .extracting(cell -> cell.entries().getFirst().value())
                .containsExactly("2018", "2020");
        assertThat(aspect(comparison, "pair").agreement()).isEqualTo(Agreement.SAME);
        assertThat(aspect(comparison, "pair").cells())
                .flatExtracting(Cell::entries)
                .allSatisfy(entry -> assertThat(entry.everywhere()).isTrue());
        assertThat(aspect(comparison, "task").cells())
                .flatExtracting(Cell::entries)
                .extracting(Entry::value, Entry::everywhere)
                .contains(tuple("audio-visual-event-localization", false));
    }

    @Test
    void leavesUnknownWhatNobodyKnows() {
        Comparison comparison = comparisons.of(List.of("ave", "vggsound"));

        Aspect licence = aspect(comparison, "licence");
        assertThat(licence.cells().getFirst().known()).isFalse();
        assertThat(licence.cells().getLast().known()).isTrue();
        assertThat(licence.agreement()).isEqualTo(Agreement.UNKNOWN);
        assertThat(aspect(comparison, "permits").cells().getFirst().known()).isFalse();
    }

    @Test
    void namesTheSourceFromWhichTwoTakeTheirMedia() {
        assertThat(comparisons.of(List.of("ave", "llp", "audioset", "aist")).overlaps())
                .extracting(SharedMedia.Link::one, SharedMedia.Link::other, SharedMedia.Link::through)
                .containsExactlyInAnyOrder(
                        tuple("ave", "llp", List.of("audioset")),
                        tuple("ave", "audioset", List.of()),
                        tuple("llp", "audioset", List.of()));
    }

    @Test
    void takesOtherNamesThanSlugsAndSaysWhichIsNone() {
        assertThat(comparisons
                        .of(List.of("AVE", "Audio-Visual Event dataset", "LLP"))
                        .datasets())
                .extracting(Comparison.Compared::slug)
                .containsExactly("ave", "llp");
        assertThatThrownBy(() -> comparisons.of(List.of("ave", "no-such-dataset")))
                .isInstanceOf(UnknownDataset.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"compare AVE and LLP", "AVE vs LLP", "比较AVE和LLP"})
    void aQuestionThatComparesLeadsThere(String question) {
        Answer answer = questions.answer(question);

        assertThat(answer.compareUrl()).isEqualTo("/api/v1/compare?dataset=ave&dataset=llp");
        assertThat(questions.answer("AVE").compareUrl()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pair=vision+audio&hours=5000..",
                "task=localization@vision+audio&items=200000..",
                "task=audio-visual-event-localization&task=audio-visual-video-parsing&use=commercial",
                "pair=vision+text&items=1000000..&use=commercial"
            })
    void everySetReachesWhatIsAskedAndNoMemberIsTooMany(String query) {
        Combined combined = combinations.of(parameters.filter(FilterParametersTests.query(query)), 20);

        assertThat(combined.exact()).isTrue();
        assertThat(combined.combinations())
                .isSortedAccordingTo((one, other) ->
                        Integer.compare(one.members().size(), other.members().size()))
                .allSatisfy(set -> {
                    for (int i = 0; i < combined.amounts().size(); i++) {
                        BigDecimal least =
                                new BigDecimal(combined.amounts().get(i).range().replace("..", ""));
                        assertThat(set.sums().get(i).total()).isGreaterThanOrEqualTo(least);
                    }
                    assertThat(set.members()).allSatisfy(member -> {
                        assertThat(member.reasons()).isNotEmpty();
                        assertThat(combined.tasks().isEmpty()
                                        || !member.supports().isEmpty())
                                .isTrue();
                    });
                    assertThat(set.members().stream()
                                    .flatMap(member -> member.supports().stream())
                                    .distinct())
                            .hasSameSizeAs(combined.tasks());
                });
    }

    @Test
    void saysHowMuchThereIsAndOfHowManyItIsNotKnown() {
        Combined combined =
                combinations.of(parameters.filter(FilterParametersTests.query("pair=vision+audio&hours=1000000..")), 5);

        assertThat(combined.combinations()).isEmpty();
        assertThat(combined.candidates()).isPositive();
        assertThat(combined.amounts()).singleElement().satisfies(amount -> {
            assertThat(amount.available()).isPositive();
            assertThat(amount.unknown()).isPositive();
        });
    }

    private static Aspect aspect(Comparison comparison, String name) {
        return comparison.aspects().stream()
                .filter(aspect -> aspect.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
