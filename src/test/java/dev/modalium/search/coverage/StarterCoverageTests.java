package dev.modalium.search.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.modalium.search.DatasetSearch;
import dev.modalium.search.DatasetSummary;
import dev.modalium.search.ListRequest;
import dev.modalium.search.coverage.Coverage.Cell;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.FilterParameters;
import dev.modalium.search.filter.FilterParametersTests;
import dev.modalium.search.filter.Quantity;
import dev.modalium.search.index.Quantities;
import dev.modalium.search.index.Snapshot;
import dev.modalium.search.index.Snapshots;
import dev.modalium.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/// The map of the catalogue that comes with the application.
@SpringBootTest
@AutoConfigureMockMvc
class StarterCoverageTests {

    @Autowired
    private CoverageMap map;

    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private DatasetSearch search;

    @Autowired
    private FilterParameters parameters;

    @Autowired
    private Snapshots index;

    @ParameterizedTest
    @ValueSource(strings = {"", "use=commercial", "basis=derived", "status=withdrawn", "pair=vision+audio&year=2018-"})
    void everyCellLeadsToAsManyDatasetsAsItSays(String query) {
        Filter filter = parameters.filter(FilterParametersTests.query(query));

        Coverage coverage = map.of(
                filter,
                Stream.concat(map.tasks().stream(), map.families().stream()).toList());

        assertThat(coverage.total()).isEqualTo(search.count(filter));
        assertThat(coverage.cells()).isNotEmpty().allSatisfy(cell -> {
            List<String> listed = click(cell);
            assertThat(cell.datasets()).as(cell.url()).isEqualTo(listed.size());
            assertThat(cell.items()).as(cell.url()).isEqualTo(sum(listed, Quantity.ITEMS));
            assertThat(cell.itemsUnknown()).as(cell.url()).isEqualTo(unknown(listed, Quantity.ITEMS));
            assertThat(cell.hours()).as(cell.url()).isEqualTo(sum(listed, Quantity.HOURS));
            assertThat(cell.hoursUnknown()).as(cell.url()).isEqualTo(unknown(listed, Quantity.HOURS));
        });
    }

    @Test
    void everyDatasetThatHasThePairAndSupportsATaskThatJoinsItIsInItsCell() {
        Vocabulary vocabulary = Vocabulary.load();
        List<Cell> cells = map.of(Filter.everything(), map.tasks()).cells();

        List<DatasetSummary> all =
                search.find(ListRequest.of(Filter.everything(), 1000)).items();
        long expected = all.stream()
                .flatMap(dataset -> dataset.tasks().stream()
                        .flatMap(task -> vocabulary.task(task).stream())
                        .flatMap(task -> vocabulary.pairsOf(vocabulary.modalityFamilies(task)).stream())
                        .filter(pair -> dataset.pairs().contains(pair.slug())))
                .count();
        assertThat(cells.stream().mapToLong(Cell::datasets).sum()).isEqualTo(expected);
    }

    @Test
    void countsWhatTheQuestionInWordsCounts() {
        assertThat(map.of(Filter.everything(), List.of("localization")).cells())
                .extracting(Cell::pair, Cell::datasets)
                .contains(tuple("vision+audio", 8L));
    }

    @Test
    void namesWhatIsNearestToAnEmptyPlaceWithAReason() {
        Substitutes near = substitutes("audio-visual-correspondence@audio+vision", "");

        assertThat(near.datasets()).isZero();
        assertThat(near.substitutes())
                .isNotEmpty()
                .isSortedAccordingTo((one, other) -> one.kind().compareTo(other.kind()))
                .allSatisfy(substitute -> {
                    assertThat(substitute.reason()).matches("(It|There) .*[.]");
                    assertThat(substitute.datasets()).isPositive();
                });
    }

    @Test
    void everyTaskThatIsNamedAsASubstituteHasAsManyDatasetsAsItSays() {
        for (String use : List.of("", "use=commercial")) {
            Filter filter = parameters.filter(FilterParametersTests.query(use));
            map.of(filter, map.tasks()).cells().stream()
                    .filter(cell -> cell.datasets() == 0)
                    .map(cell -> new CellKey(cell.pair(), cell.task()))
                    .flatMap(key -> neighbourhood.of(key, filter).substitutes().stream())
                    .filter(substitute -> substitute.kind() != Substitute.Kind.NEAR_MISS)
                    .forEach(substitute -> assertThat(search.count(filter(String.valueOf(substitute.url()))))
                            .as(substitute.url())
                            .isEqualTo(substitute.datasets()));
        }
    }

    @Test
    void saysThatTheFilterIsToBlameWhereItIs() {
        Substitutes near = substitutes("visual-question-answering@text+vision", "year=..1950");

        assertThat(near.substitutes())
                .filteredOn(substitute -> substitute.kind() == Substitute.Kind.WIDER_FILTER)
                .singleElement()
                .satisfies(substitute -> assertThat(substitute.url()).doesNotContain("year"));
    }

    private Substitutes substitutes(String cell, String query) {
        return neighbourhood.of(
                CellKey.parse(cell, Vocabulary.load()).orElseThrow(),
                parameters.filter(FilterParametersTests.query(query)));
    }

    private List<String> click(Cell cell) {
        return search.find(ListRequest.of(filter(String.valueOf(cell.url())), 1000)).items().stream()
                .map(DatasetSummary::slug)
                .toList();
    }

    private Filter filter(String url) {
        return parameters.filter(FilterParametersTests.query(url.substring(url.indexOf('?') + 1)));
    }

    private @Nullable BigDecimal sum(List<String> slugs, Quantity quantity) {
        return numbers(slugs, quantity)
                .reduce(BigDecimal::add)
                .map(sum -> sum.stripTrailingZeros().scale() < 0 ? sum.setScale(0) : sum.stripTrailingZeros())
                .orElse(null);
    }

    private long unknown(List<String> slugs, Quantity quantity) {
        return slugs.size() - numbers(slugs, quantity).count();
    }

    private Stream<BigDecimal> numbers(List<String> slugs, Quantity quantity) {
        try (Snapshot snapshot = index.snapshot()) {
            return slugs.stream()
                    .map(slug ->
                            Quantities.of(snapshot.dataset(slug).orElseThrow()).get(quantity))
                    .filter(Objects::nonNull)
                    .toList()
                    .stream();
        }
    }
}
