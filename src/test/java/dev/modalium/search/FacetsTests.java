package dev.modalium.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.modalium.search.filter.Sort;
import dev.modalium.search.index.DatasetDraft;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is counted leads to lists of just so many datasets.
class FacetsTests {

    private final FewDatasets few = new FewDatasets();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pair=vision+audio                                     | pair | vision+audio              |
            pair=vision+audio@synchronised                        | pair | vision+audio@synchronised |
            task=localization@vision+audio                        | task | localization@audio+vision |
            related=events@extends                                | related | events@extends         |
            task=localization@vision+audio&task=localization      | task | localization              |
            task=localization@vision+audio&task=detection@derived | task | localization              | localization@audio+vision
            """)
    void marksAValueThatIsAskedFor(String given, String facet, String value, @Nullable String narrowed) {
        Facet.Value marked = few
                .search()
                .find(new ListRequest(few.filter(given), null, 10, null, List.of(facet), 50))
                .facets()
                .getFirst()
                .values()
                .stream()
                .filter(Facet.Value::selected)
                .findFirst()
                .orElseThrow();

        assertThat(marked.value()).isEqualTo(value);
        assertThat(marked.narrowed()).isEqualTo(narrowed);
        String url = String.valueOf(marked.url()).replaceFirst("^[^?]*\\?", "");
        assertThat(few.find(url, 10, null).total()).isEqualTo(marked.count());
    }

    @Test
    void clickingAValueGivesJustTheCountThatItShows() {
        for (String query : List.of(
                "",
                "modality=vision",
                "task=localization&nature=real",
                "query=NOT nature:real",
                "task=localization@vision+audio",
                "task=localization@vision+audio@derived",
                "pair=vision+audio@synchronised",
                "related=events@extends",
                "query=task:localization@vision+audio OR task:captioning@vision+audio")) {
            DatasetPage page =
                    few.search().find(new ListRequest(few.filter(query), null, 10, null, DatasetSearch.facets(), 100));
            assertThat(page.facets()).extracting(Facet::name).isEqualTo(DatasetSearch.facets());
            assertThat(page.facets())
                    .flatExtracting(Facet::values)
                    .isNotEmpty()
                    .allSatisfy(value -> assertThat(
                                    few.find(String.valueOf(value.url()).replaceFirst("^[^?]*\\??", ""), 10, null)
                                            .total())
                            .as(query + " then " + value)
                            .isEqualTo(value.count()));
        }
    }

    @Test
    void narrowsWhatElseCouldBeChosenAsTheChoiceIsNarrowed() {
        DatasetPage page = few.search()
                .find(new ListRequest(
                        few.filter("task=localization@vision+audio"), null, 10, null, List.of("task"), 10));

        assertThat(page.facets().getFirst().values())
                .extracting(Facet.Value::value, Facet.Value::label, Facet.Value::count)
                .contains(
                        tuple("localization@audio+vision", "Localization (Vision+Audio)", 2L),
                        tuple("audio-visual-event-localization@audio+vision", "Audio-visual event localization", 1L))
                .extracting(values -> values.toList().getFirst())
                .allMatch(value -> value.toString().endsWith("@audio+vision"));
    }

    @Test
    void countsWhatElseCouldBeChosenOfAField() {
        DatasetPage page =
                few.search().find(new ListRequest(few.filter("nature=real"), null, 10, null, List.of("nature"), 10));

        assertThat(page.facets().getFirst().values())
                .extracting(Facet.Value::value, Facet.Value::count, Facet.Value::selected)
                .containsExactlyInAnyOrder(
                        tuple("real", 1L, true), tuple("synthetic", 1L, false), tuple("unknown", 1L, false));
    }

    @Test
    void namesTheOrderInTheAddressOfTheFilter() {
        assertThat(few.questions().answer("largest audio datasets").filterUrl())
                .isEqualTo("/api/v1/datasets?modality=audio&sort=size");
        DatasetPage page = few.search()
                .find(new ListRequest(
                        few.filter("modality=audio"), Sort.YEAR, 10, null, List.of("nature", "year"), 10));
        assertThat(page.facets())
                .flatExtracting(Facet::values)
                .isNotEmpty()
                .allSatisfy(value -> assertThat(value.url()).endsWith("&sort=year"));
    }

    @Test
    void choosesNothingWhereAFieldIsOnlyOneOfSeveralAlternatives() {
        DatasetPage page = few.search()
                .find(new ListRequest(
                        few.filter("query=nature:real OR year:2020"), null, 10, null, List.of("nature"), 10));

        assertThat(page.facets().getFirst().values()).isNotEmpty().noneMatch(Facet.Value::selected);
    }

    @Test
    void countsWithdrawnDatasetsAsAStatusThatCanBeChosen() {
        for (String query : List.of("", "status=withdrawn")) {
            DatasetPage page =
                    few.search().find(new ListRequest(few.filter(query), null, 10, null, List.of("status"), 10));
            assertThat(page.facets().getFirst().values())
                    .extracting(Facet.Value::value, Facet.Value::count)
                    .containsExactly(tuple("listed", 3L), tuple("withdrawn", 1L));
        }
    }

    @Test
    void showsACategoryOfSeveralNamesOnceAndCountsItAsANameOfOthers() {
        few.put(new DatasetDraft("strings", "Strings")
                .counted("Violin, fiddle", "temporal-segment", 170)
                .counted("Dog, bark", "temporal-segment", 3));
        DatasetPage page = few.search().find(new ListRequest(few.filter(""), null, 10, null, List.of("category"), 100));

        assertThat(page.facets())
                .flatExtracting(Facet::values)
                .extracting(Facet.Value::value, Facet.Value::count)
                .containsExactly(tuple("dog", 2L), tuple("dog, bark", 1L), tuple("violin, fiddle", 1L));
        assertThat(page.facets())
                .flatExtracting(Facet::values)
                .allSatisfy(value -> assertThat(
                                few.find(String.valueOf(value.url()).replaceFirst("^[^?]*\\??", ""), 10, null)
                                        .total())
                        .isEqualTo(value.count()));
    }

    @Test
    void marksEachCategoryThatIsAskedForByOneOfItsNames() {
        few.put(new DatasetDraft("strings", "Strings")
                .counted("Violin, fiddle", "temporal-segment", 170)
                .counted("Violin", "temporal-segment", 9)
                .counted("Fiddle", "temporal-segment", 3));
        DatasetPage page = few.search()
                .find(new ListRequest(few.filter("category=violin"), null, 10, null, List.of("category"), 100));

        assertThat(page.facets())
                .flatExtracting(Facet::values)
                .extracting(Facet.Value::value, Facet.Value::selected, Facet.Value::byName, Facet.Value::narrowed)
                .containsExactlyInAnyOrder(
                        tuple("dog", false, null, null),
                        tuple("fiddle", false, null, null),
                        tuple("violin", true, null, null),
                        tuple("violin, fiddle", true, "violin", null));
    }

    @Test
    void clickingAValueGivesItsCountHoweverUntidyItCame() {
        few.put(new DatasetDraft("untidy", "Untidy")
                .languages("zh-CN", "English")
                .summary("ก".repeat(11_000))
                .counted(" Cat ", "bounding-box", 3)
                .counted(" ", "bounding-box", 5)
                .counted("x".repeat(40_000), "bounding-box", 7));
        DatasetPage page = few.search()
                .find(new ListRequest(few.filter(""), null, 10, null, List.of("category", "language"), 100));

        assertThat(page.facets())
                .flatExtracting(Facet::values)
                .extracting(Facet.Value::value, Facet.Value::count)
                .containsExactlyInAnyOrder(tuple("cat", 1L), tuple("dog", 1L), tuple("en", 2L), tuple("zh", 1L));
        assertThat(page.facets())
                .flatExtracting(Facet::values)
                .allSatisfy(value -> assertThat(
                                few.find(String.valueOf(value.url()).replaceFirst("^[^?]*\\??", ""), 10, null)
                                        .total())
                        .isEqualTo(value.count()));
    }
}
