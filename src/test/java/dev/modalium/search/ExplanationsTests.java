package dev.modalium.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.search.index.DatasetDraft;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is said of the order of a list, and of each dataset's place in it.
class ExplanationsTests {

    private final FewDatasets few = new FewDatasets();

    @Test
    void saysInOneEntryThatTheMoreSimilarGoFirst() {
        few.put(new DatasetDraft("same", "Same")
                .pairs("vision+audio")
                .supports("audio-visual-event-localization", "declared", "high"));
        few.put(new DatasetDraft("parsed", "Parsed")
                .pairs("vision+audio")
                .supports("audio-visual-video-parsing", "declared", "high"));

        assertThat(explanation("like=events", "relevance").order())
                .containsExactly("the more similar before the less, from 100 down to 40 of 100", "everything else");
        assertThat(ranking("like=events", "relevance"))
                .containsExactly("same: similar by 65 of 100", "parsed: similar by 42 of 100");
    }

    @Test
    void namesTheGroupThatADatasetIsIn() {
        assertThat(explanation("q=events", "relevance").order())
                .containsExactly(
                        "the words are its name",
                        "its name begins so",
                        "the words stand in its name",
                        "everything else");
        few.put(new DatasetDraft("other", "An other").summary("events as well"));

        assertThat(ranking("q=events", "relevance"))
                .containsExactly("events: the words are its name", "other: everything else");
        assertThat(ranking("task=localization", "relevance"))
                .containsExactly(
                        "rendered: derived support, 1 of the tasks",
                        "events: declared with high confidence, 1 of the tasks",
                        "captions: declared, 1 of the tasks");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            relevance | by name
            name      | by name
            year      | by year, the newest first; not known
            oldest    | by year, the oldest first; not known
            size      | by size, the largest first; not known
            smallest  | by size, the smallest first; not known
            updated   | the last changed first
            """)
    void saysWhatAListIsOrderedBy(String sort, String order) {
        assertThat(String.join(
                        "; ", explanation("nature=real&nature=synthetic", sort).order()))
                .isEqualTo(order);
    }

    @Test
    void namesTheNumberThatADatasetIsOrderedBy() {
        assertThat(ranking("", "year")).containsExactly("rendered: 2020", "events: 2018", "captions: not known");
        assertThat(ranking("", "size")).startsWith("captions: 120,000 items", "events: 4,143 items");
        assertThat(ranking("", "updated")).first().isEqualTo("events: 2026-01-01T00:00:03Z");
        assertThat(ranking("", "name")).containsExactly("rendered: by name", "captions: by name", "events: by name");
    }

    private List<String> ranking(String given, String sort) {
        return explanation(given, sort).ranking().stream()
                .map(ranked -> ranked.slug() + ": " + ranked.because())
                .toList();
    }

    private Explanation explanation(String given, String sort) {
        return Objects.requireNonNull(few.explained(given, sort).explanation());
    }
}
