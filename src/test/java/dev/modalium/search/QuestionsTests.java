package dev.modalium.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.language.Language;
import dev.modalium.search.question.Interpretation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Answers to questions over a few datasets.
class QuestionsTests {

    private final FewDatasets few = new FewDatasets();

    @Test
    void ordersAnswersByStrength() {
        assertThat(few.questions().answer("localization").datasets())
                .extracting(match -> match.dataset().slug())
                .containsExactly("rendered", "events", "captions");
    }

    @Test
    void ranksTasksThatAreAlternativesByStrength() {
        assertThat(few.questions()
                        .answer("image captioning or visual sound source localization")
                        .datasets())
                .extracting(match -> match.dataset().slug())
                .containsExactly("rendered", "captions");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            localization         | the strongest first
            oldest first         | by year, the oldest first
            the smallest first   | by size, the smallest first
            vision               | by name
            """)
    void saysInWhichOrderTheFirstAreListed(String question, String order) {
        var first = new AskRequest(question, 1, List.of(), 20, false);

        assertThat(few.questions().answer(first, Language.ENGLISH).note())
                .contains("datasets are listed, " + order + ";");
    }

    @Test
    void saysOfAnOrderAloneThatItNamesNoDatasets() {
        Answer answer = few.questions().answer("oldest first");

        assertThat(answer.total()).isPositive();
        assertThat(answer.interpretation().text()).startsWith("Nothing in the question says which datasets are meant");
    }

    @Test
    void answersAsAQueryWhatIsWrittenAsOne() {
        Answer answer = few.questions()
                .answer(AskRequest.of("nature:real AND NOT task:captioning AND like:events"), Language.ENGLISH);

        assertThat(answer.filterUrl())
                .isEqualTo("/api/v1/datasets?nature=real&like=events&query=NOT%20task%3Acaptioning");
        assertThat(answer.interpretation().text())
                .isEqualTo("Read in the query language: real and not Captioning and like Events.");
        assertThat(answer.interpretation().unknown()).isEmpty();
        assertThat(answer.interpretation().parts())
                .extracting(Interpretation.Part::text)
                .containsExactly("nature:real", "NOT task:captioning", "like:events");
    }

    @Test
    void readsAsASentenceWhatIsNoWholeQuery() {
        assertThat(few.questions()
                        .answer("like:nothing-of-that-name")
                        .interpretation()
                        .unknown())
                .isNotEmpty();
        assertThat(few.questions().answer("task: localization").filterUrl())
                .isEqualTo("/api/v1/datasets?task=localization");
    }

    @Test
    void answersHaveTheFacetsReasonsAndNearMissesOfTheListThatTheyLeadTo() {
        var request = new AskRequest("real audio-visual datasets", 10, DatasetSearch.usualFacets(), 20, true);
        Answer answer = few.questions().answer(request, Language.ENGLISH);

        DatasetPage list = few.search()
                .find(
                        new ListRequest(
                                few.filter("nature=real&pair=vision+audio"), null, 10, null, request.facets(), 20),
                        Language.ENGLISH,
                        true);

        assertThat(answer.filterUrl()).contains("nature=real").contains("pair=");
        assertThat(answer.facets())
                .isNotEmpty()
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("values.url") // of another order of clauses
                .isEqualTo(list.facets());
        assertThat(answer.datasets())
                .isNotEmpty()
                .allSatisfy(match -> assertThat(list.reasons())
                        .hasEntrySatisfying(
                                match.dataset().slug(),
                                reasons -> assertThat(reasons).containsExactlyInAnyOrderElementsOf(match.reasons())));
        assertThat(answer.nearMisses()).isNotEmpty().isEqualTo(list.nearMisses());
    }

    @Test
    void saysWhyNothingIsThereOnlyWhereThatIsAsked() {
        DatasetPage list = few.find("task=localization", 10, null);

        assertThat(list.reasons()).isNull();
        assertThat(list.nearMisses()).isNull();
        assertThat(few.questions().answer("localization").facets()).isEmpty();
    }
}
