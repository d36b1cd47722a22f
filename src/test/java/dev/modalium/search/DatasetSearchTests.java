package dev.modalium.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.modalium.catalogue.CatalogueTest;
import dev.modalium.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Filters over a few datasets made for the purpose.
@CatalogueTest
class DatasetSearchTests {

    private final FilterParameters parameters = new FilterParameters(Vocabulary.load());

    @Autowired
    private DatasetSearch search;

    @Autowired
    private Questions questions;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void fillTheCatalogue() {
        dataset("events", "Events", 2018, "real", "mit", "Sounds that are seen, 100% real");
        has("events", "modality", "vision.video");
        has("events", "modality", "audio.ambient");
        has("events", "pair", "vision+audio");
        has("events", "annotation_kind", "temporal-segment");
        supports("events", "audio-visual-event-localization", "declared", "high");
        dataset("rendered", "C++ Rooms", 2020, "synthetic", null, "audio-visual rooms in 3D");
        has("rendered", "modality", "vision.image");
        has("rendered", "modality", "audio.speech");
        has("rendered", "pair", "vision+audio");
        supports("rendered", "visual-sound-source-localization", "derived", "low");
        dataset("captions", "Cap_tions", null, null, "cc-by-4.0", null);
        has("captions", "modality", "vision.image");
        has("captions", "modality", "text.caption");
        has("captions", "pair", "vision+text");
        has("captions", "annotation_kind", "caption");
        supports("captions", "image-captioning", "declared", "medium");
        supports("captions", "visual-grounding", "declared", "medium");
        dataset("gone", "Withdrawn", 2018, "real", "mit", "no longer listed");
        jdbc.sql("update dataset set status = 'withdrawn' where slug = 'gone'").update();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            modality=vision                       | rendered captions events
            modality=video                        | events
            modality=image&modality=speech        | rendered
            pair=vision+audio                     | rendered events
            task=localization                     | rendered captions events
            task=localization&pair=vision+audio   | rendered events
            task=localization&modality=text       | captions
            task=localization&modality=speech     | rendered
            task=localization&task=captioning     | captions
            task=AVEL                             | events
            annotation=temporal segments          | events
            nature=real&nature=synthetic          | rendered events
            licence=mit&licence=cc-by-4.0         | captions events
            licence=unknown                       | rendered
            year=2018                             | events
            year=2019-                            | rendered
            year=-2100                            | rendered events
            q=C++                                 | rendered
            q=%25                                 | events
            q=_                                   | captions
            q=3D                                  | rendered
            q=audio-visual rooms                  | rendered
            q=REAL sounds                         | events
            q=字幕                                 | captions
            q="c++ rooms"                         | rendered
            q="rooms"                             | ''
            q=' or 1=1 --                         | ''
            """)
    void findsWhatHoldsAllThatIsAsked(String query, String slugs) {
        assertThat(String.join(" ", slugs(find(query, 200, null).items()))).isEqualTo(slugs);
    }

    @Test
    void listsWholeNamesBeforeBeginningsBeforeTheRest() {
        dataset("more-events", "More events", 2019, null, null, null);
        dataset("events-2", "Events 2", 2019, null, null, null);
        dataset("other", "An other", 2019, null, null, "events as well");

        assertThat(slugs(find("q=events", 50, null).items()))
                .containsExactly("events", "events-2", "more-events", "other");
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "50"})
    void pagesToTheVeryEnd(int limit) {
        for (int i = 0; i < 10; i++) {
            dataset("same-" + i, "Same name", 2000, null, null, "many");
        }

        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            DatasetPage page = find("q=a", limit, cursor);
            assertThat(page.total()).isEqualTo(13);
            seen.addAll(slugs(page.items()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(seen).hasSize(13).doesNotHaveDuplicates();
    }

    @Test
    void ordersAnswersByStrength() {
        assertThat(questions.answer("localization").datasets())
                .extracting(match -> match.dataset().slug())
                .containsExactly("rendered", "events", "captions");
    }

    @Test
    void givesTheCountsOfWhatWasDerived() {
        assertThat(questions.answer("VSSL").datasets().getFirst().reasons())
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.basis()).isEqualTo("derived");
                    assertThat(reason.counts()).isEqualTo(Map.of("annotations", 4143L));
                });
    }

    @Test
    void saysWhatIsMissingInOnePartOnly() {
        assertThat(questions.answer("real audio-visual datasets of 2020").nearMisses())
                .extracting(miss -> miss.dataset().slug(), Answer.NearMiss::lacks)
                .containsExactly(
                        tuple("rendered", List.of("real data: its data are synthetic")),
                        tuple("events", List.of("the year 2020: it is of 2018")));
    }

    private DatasetPage find(String query, int limit, @Nullable String cursor) {
        return search.find(parameters.filter(FilterParametersTests.query(query)), limit, cursor);
    }

    private static List<String> slugs(List<DatasetSummary> datasets) {
        return datasets.stream().map(DatasetSummary::slug).toList();
    }

    private void dataset(
            String slug,
            String name,
            @Nullable Integer year,
            @Nullable String nature,
            @Nullable String licence,
            @Nullable String summary) {
        jdbc.sql("""
                        insert into dataset (slug, name, year, nature, licence, summary, revision)
                        values (:slug, :name, :year, :nature, :licence, :summary, 0)""")
                .param("slug", slug)
                .param("name", name)
                .param("year", year)
                .param("nature", nature)
                .param("licence", licence)
                .param("summary", summary)
                .update();
    }

    private void has(String slug, String what, String term) {
        String table = what.equals("annotation_kind") ? "dataset_annotation" : "dataset_" + what;
        String column = what.equals("annotation_kind") ? "kind" : what;
        jdbc.sql("insert into " + table + " (dataset_id, " + column + ", basis, source, confidence)"
                        + " select id, ?, 'declared', 'a test', 'high' from dataset where slug = ?")
                .params(term, slug)
                .update();
    }

    private void supports(String slug, String task, String basis, String confidence) {
        jdbc.sql("""
                        insert into dataset_support (dataset_id, task, basis, reason, counts, source, confidence)
                        select id, ?, ?, 'a reason', '{"annotations": 4143}', 'a test', ? from dataset where slug = ?""").params(task, basis, confidence, slug).update();
    }
}
