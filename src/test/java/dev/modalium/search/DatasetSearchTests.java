package dev.modalium.search;

import static dev.modalium.search.filter.FilterParametersTests.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.modalium.language.Language;
import dev.modalium.search.filter.FilterParameters;
import dev.modalium.search.filter.Sort;
import dev.modalium.search.filter.TermLabels;
import dev.modalium.search.filter.UnusableParameter;
import dev.modalium.search.index.DatasetDraft;
import dev.modalium.search.index.IndexForTests;
import dev.modalium.search.question.QuestionParser;
import dev.modalium.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// Filters over a few datasets made for the purpose.
class DatasetSearchTests {

    private final FilterParameters parameters = FilterParameters.over(Vocabulary.load());
    private final Vocabulary vocabulary = Vocabulary.load();
    private final Summaries summaries =
            new Summaries(vocabulary, JsonMapper.builder().build());
    private final IndexForTests index = IndexForTests.of(List.of(), summaries);
    private final TermLabels terms = new TermLabels(vocabulary);
    private final ValueLabels labels = new ValueLabels(terms);
    private final Amounts amounts = new Amounts();
    private final Reasons reasons = new Reasons(vocabulary, terms, labels, amounts, new Resemblances(terms, amounts));
    private final NearMisses nearMisses =
            new NearMisses(vocabulary, new Lacks(vocabulary, terms, labels, amounts), summaries);
    private final Facets facets = new Facets(labels);
    private final Explanations explanations = new Explanations(labels);
    private final DatasetSearch search =
            new DatasetSearch(index::snapshot, facets, summaries, reasons, nearMisses, explanations);
    private final Questions questions = questions();

    @BeforeEach
    void fillTheCatalogue() {
        put(new DatasetDraft("events", "Events")
                .of(2018, "real", "mit")
                .summary("Sounds that are seen, 100% real")
                .modalities("vision.video", "audio.ambient")
                .pair("vision+audio", "synchronised", "segment")
                .annotations("temporal-segment")
                .related("extends", "rendered", true)
                .size("4143", "videos")
                .size("11.5", "hours")
                .languages("en")
                .updated(3)
                .supports("audio-visual-event-localization", "declared", "high"));
        put(new DatasetDraft("rendered", "C++ Rooms").of(1999, "real", null));
        index.flush();
        put(new DatasetDraft("rendered", "C++ Rooms")
                .of(2020, "synthetic", null)
                .summary("audio-visual rooms in 3D")
                .modalities("vision.image", "audio.speech")
                .pairs("vision+audio")
                .related("events")
                .counted("Dog", "bounding-box", 600)
                .updated(2)
                .supports("visual-sound-source-localization", "derived", "low"));
        put(new DatasetDraft("captions", "Cap_tions")
                .of(null, null, "cc-by-nc-4.0")
                .modalities("vision.image", "text.caption")
                .pairs("vision+text")
                .annotations("caption")
                .size("120000", "images")
                .updated(1)
                .supports("image-captioning", "declared", "medium")
                .supports("visual-grounding", "declared", "medium"));
        index.flush();
        put(new DatasetDraft("gone", "Withdrawn").of(2018, "real", "mit").withdrawn());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            modality=vision                       | rendered captions events
            modality=video                        | events
            modality=image&modality=speech        | rendered
            pair=vision+audio                     | rendered events
            direction=vision->text                | captions
            pair=audio+video@synchronised         | events
            pair=vision+audio@frame               | ''
            relation=synchronised                 | events
            granularity=segment                   | events
            task=localization                     | rendered events captions
            task=localization@vision+audio        | rendered events
            task=localization@text                | captions
            task=localization@derived             | rendered
            task=localization&task=captioning     | captions
            task=AVEL                             | events
            annotation=temporal segments          | events
            category=dog                          | rendered
            count=dog>500                         | rendered
            count=dog/caption>500                 | ''
            count=dog>600                         | ''
            nature=real&nature=synthetic          | rendered events
            nature=unknown                        | captions
            licence=mit&licence=cc-by-nc-4.0      | captions events
            licence=unknown                       | rendered
            licence=nc                            | captions
            use=commercial                        | events
            language=English                      | events
            basis=derived                         | rendered
            status=withdrawn                      | gone
            related=events                        | rendered
            related=Events@extends                | rendered
            related=events@EXTENDED BY            | ''
            related=rendered@extended-by          | events
            related=rendered@被扩展                | events
            related=events@shares-media-with      | ''
            query=NOT related:events@extends      | captions events
            year=2018                             | events
            year=2019-                            | rendered
            year=-2100                            | rendered events
            items=>=4144                          | captions
            hours=11.5..12                        | events
            videos=>4143                          | ''
            name=cap-tions                        | captions
            like=rendered                         | ''
            larger=events                         | captions
            smaller=captions                      | rendered events
            q=C++                                 | rendered
            q=3D                                  | rendered
            q=%25                                 | ''
            q=_                                   | ''
            q=audio-visual rooms                  | rendered
            q=REAL sounds                         | events
            q=字幕                                 | captions
            q=' or 1=1 --                         | ''
            query=NOT modality:audio              | captions
            query=nature:real OR year:2020        | rendered events
            query=modality:vision AND NOT (licence:nc OR task:"AVEL")  | rendered
            """)
    void findsWhatHoldsAllThatIsAsked(String query, String slugs) {
        assertThat(String.join(" ", slugs(find(query, 200, null).items()))).isEqualTo(slugs);
    }

    @ParameterizedTest
    @CsvSource({
        "relevance, rendered events captions",
        "name, rendered captions events",
        "year, rendered events captions",
        "size, captions events rendered",
        "updated, events rendered captions"
    })
    void listsInTheOrderThatIsAskedForToTheVeryEnd(String sort, String slugs) {
        for (int limit = 1; limit < 4; limit++) {
            List<String> seen = new ArrayList<>();
            String cursor = null;
            do {
                DatasetPage page = search.find(new ListRequest(
                        parameters.filter(query("task=localization")),
                        Sort.of(sort).orElseThrow(),
                        limit,
                        cursor,
                        List.of(),
                        0));
                seen.addAll(slugs(page.items()));
                cursor = page.next();
            } while (cursor != null);
            assertThat(String.join(" ", seen)).isEqualTo(slugs);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            like=event             | like    | event     | events
            query=NOT like:evens   | like    | evens     | events
            larger=captions2       | larger  | captions2 | captions
            smaller=no such one    | smaller | no such one |
            related=redered        | related | redered   | rendered
            related=redered@subset-of | related | redered | rendered
            related=events@beside  | related | events@beside |
            related=@extends       | related | @extends  |
            """)
    void refusesNamesThatNoDatasetGoesBy(String given, String parameter, String value, @Nullable String nearest) {
        var unusable = catchThrowableOfType(UnusableParameter.class, () -> find(given, 10, null));

        assertThat(unusable.parameter()).isEqualTo(parameter);
        assertThat(unusable.value()).isEqualTo(value);
        assertThat(unusable.nearest()).isEqualTo(nearest == null ? List.of() : List.of(nearest));
    }

    @Test
    void readsAnyNameOfADatasetThatOthersAreRelatedTo() {
        put(new DatasetDraft("part", "Part").related("not-here"));

        assertThat(slugs(find("related=Eve nts", 10, null).items())).containsExactly("rendered");
        assertThat(slugs(find("related=not-here", 10, null).items())).containsExactly("part");
        assertThat(find("name=nobody", 10, null).total()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pair=vision+audio@synchronised   | pair | vision+audio | vision+audio@synchronised
            pair=vision+audio                | pair | vision+audio |
            task=localization@vision+audio   | task | localization | localization@audio+vision
            related=events@extends           | related | events    | events@extends
            """)
    void marksAValueThatIsAskedForNarrowed(String given, String facet, String value, @Nullable String narrowed) {
        Facet.Value marked = search
                .find(new ListRequest(parameters.filter(query(given)), null, 10, null, List.of(facet), 50))
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
        assertThat(find(url, 10, null).total()).isEqualTo(marked.count());
    }

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
    void callsNothingNearWhereOnlyExclusionsAreLeft() {
        assertThat(nearMisses("language=German&query=NOT modality:text")).isEmpty();
    }

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

    private List<String> nearMisses(String given) {
        return Objects.requireNonNull(explained(given).nearMisses()).stream()
                .map(miss -> miss.dataset().slug() + ": " + String.join("; ", miss.lacks()))
                .toList();
    }

    private List<String> reasonsOf(String given, String slug) {
        return Objects.requireNonNull(explained(given).reasons()).getOrDefault(slug, List.of()).stream()
                .map(Answer.Reason::text)
                .toList();
    }

    private DatasetPage explained(String given) {
        return search.find(ListRequest.of(parameters.filter(query(given)), 10), Language.ENGLISH, true);
    }

    @Test
    void listsWholeNamesBeforeBeginningsBeforeTheRest() {
        put(new DatasetDraft("more-events", "More events"));
        put(new DatasetDraft("events-2", "Events 2"));
        put(new DatasetDraft("other", "An other").summary("events as well"));

        assertThat(slugs(find("q=events", 50, null).items()))
                .containsExactly("events", "events-2", "more-events", "other");
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "50"})
    void pagesToTheVeryEnd(int limit) {
        for (int i = 0; i < 10; i++) {
            put(new DatasetDraft("same-" + i, "Same name"));
            if (i % 4 == 0) {
                index.flush();
            }
        }

        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            DatasetPage page = find("", limit, cursor);
            assertThat(page.total()).isEqualTo(13);
            seen.addAll(slugs(page.items()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(seen).hasSize(13).doesNotHaveDuplicates();
    }

    @Test
    void findsWhatIsSimilarTheMoreSimilarFirst() {
        put(new DatasetDraft("parsed", "Parsed")
                .pairs("vision+audio")
                .supports("audio-visual-video-parsing", "declared", "high"));
        put(new DatasetDraft("same", "Same")
                .pairs("vision+audio")
                .supports("audio-visual-event-localization", "declared", "high"));
        put(new DatasetDraft("unpaired", "Unpaired").supports("audio-visual-video-parsing", "declared", "high"));
        put(new DatasetDraft("coarse", "Coarse")
                .pairs("vision+audio")
                .supports("visual-grounding", "declared", "high"));

        assertThat(slugs(find("like=events", 10, null).items())).containsExactly("same", "parsed");
        assertThat(find("like=events", 10, null).total()).isEqualTo(2);
    }

    @Test
    void closesItsSnapshotWhenWhoeverTakesTheLinesFails() {
        List<byte[]> taken = new ArrayList<>();

        assertThatThrownBy(() -> eachLine("", line -> {
                    if (!taken.isEmpty()) {
                        throw new UncheckedIOException(new IOException("the client has gone"));
                    }
                    taken.add(line);
                }))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(taken).hasSize(1);
        assertThat(index.openSnapshots()).isZero();
        eachLine("", taken::add);
        assertThat(taken).hasSize(4);
        assertThat(index.openSnapshots()).isZero();
    }

    @Test
    void hasTheLinesOfTheMomentAtWhichItsNamesWereLookedUp() {
        ListRequest smaller = ListRequest.of(parameters.filter(query("smaller=captions")), 1);
        List<byte[]> taken = new ArrayList<>();

        try (DatasetLines lines = search.lines(smaller, Language.ENGLISH)) {
            put(new DatasetDraft("captions", "Cap_tions").withdrawn());
            lines.forEach(taken::add);
        }

        assertThat(taken).hasSize(2);
        assertThatThrownBy(() -> search.lines(smaller, Language.ENGLISH)).isInstanceOf(UnusableParameter.class);
        assertThat(index.openSnapshots()).isZero();
    }

    private void eachLine(String given, Consumer<byte[]> taker) {
        try (DatasetLines lines = search.lines(ListRequest.of(parameters.filter(query(given)), 1), Language.ENGLISH)) {
            lines.forEach(taker);
        }
    }

    @Test
    void clickingAValueGivesJustTheCountThatItShows() {
        for (String query : List.of("", "modality=vision", "task=localization&nature=real", "query=NOT nature:real")) {
            DatasetPage page = search.find(
                    new ListRequest(parameters.filter(query(query)), null, 10, null, DatasetSearch.facets(), 100));
            assertThat(page.facets()).extracting(Facet::name).isEqualTo(DatasetSearch.facets());
            assertThat(page.facets())
                    .flatExtracting(Facet::values)
                    .isNotEmpty()
                    .allSatisfy(value -> assertThat(
                                    find(String.valueOf(value.url()).replaceFirst("^[^?]*\\??", ""), 10, null)
                                            .total())
                            .as(query + " then " + value)
                            .isEqualTo(value.count()));
        }
    }

    @Test
    void countsWhatElseCouldBeChosenOfAField() {
        DatasetPage page = search.find(
                new ListRequest(parameters.filter(query("nature=real")), null, 10, null, List.of("nature"), 10));

        assertThat(page.facets().getFirst().values())
                .extracting(Facet.Value::value, Facet.Value::count, Facet.Value::selected)
                .containsExactlyInAnyOrder(
                        tuple("real", 1L, true), tuple("synthetic", 1L, false), tuple("unknown", 1L, false));
    }

    @Test
    void aCursorBelongsToItsListAndItsOrder() {
        String cursor = Objects.requireNonNull(find("modality=vision", 1, null).next());

        assertThatThrownBy(() -> find("modality=audio", 1, cursor)).isInstanceOf(UnusableCursor.class);
        assertThatThrownBy(() -> search.find(new ListRequest(
                        parameters.filter(query("modality=vision")), Sort.YEAR, 1, cursor, List.of(), 0)))
                .isInstanceOf(UnusableCursor.class);
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
        put(new DatasetDraft("parsed", "Parsed")
                .pairs("vision+audio")
                .size("5000", "videos")
                .supports("audio-visual-event-localization", "declared", "high"));

        assertThat(reasons("like Events but larger", "parsed"))
                .contains(
                        "Like Events it supports audio-visual event localization, has Vision+Audio and is of a like size: 70 of 100.",
                        "It has 5,000 items; Events: it has 4,143 items.");
    }

    @Test
    void hasNoNearMissesOutsideTheNamesThatWereAskedFor() {
        assertThat(questions.answer("compare Events and Cap_tions with audio").nearMisses())
                .extracting(miss -> miss.dataset().slug())
                .containsOnly("captions");
    }

    @Test
    void ranksTasksThatAreAlternativesByStrength() {
        assertThat(questions
                        .answer("image captioning or visual sound source localization")
                        .datasets())
                .extracting(match -> match.dataset().slug())
                .containsExactly("rendered", "captions");
    }

    @Test
    void namesTheOrderInTheAddressOfTheFilter() {
        assertThat(questions.answer("largest audio datasets").filterUrl())
                .isEqualTo("/api/v1/datasets?modality=audio&sort=size");
        DatasetPage page = search.find(new ListRequest(
                parameters.filter(query("modality=audio")), Sort.YEAR, 10, null, List.of("nature", "year"), 10));
        assertThat(page.facets())
                .flatExtracting(Facet::values)
                .isNotEmpty()
                .allSatisfy(value -> assertThat(value.url()).endsWith("&sort=year"));
    }

    @Test
    void choosesNothingWhereAFieldIsOnlyOneOfSeveralAlternatives() {
        DatasetPage page = search.find(new ListRequest(
                parameters.filter(query("query=nature:real OR year:2020")), null, 10, null, List.of("nature"), 10));

        assertThat(page.facets().getFirst().values()).isNotEmpty().noneMatch(Facet.Value::selected);
    }

    @Test
    void countsWithdrawnDatasetsAsAStatusThatCanBeChosen() {
        for (String query : List.of("", "status=withdrawn")) {
            DatasetPage page = search.find(
                    new ListRequest(parameters.filter(query(query)), null, 10, null, List.of("status"), 10));
            assertThat(page.facets().getFirst().values())
                    .extracting(Facet.Value::value, Facet.Value::count)
                    .containsExactly(tuple("listed", 3L), tuple("withdrawn", 1L));
        }
    }

    @Test
    void asksForTheFinerModalitiesOfADirectionToo() {
        assertThat(parameters.filter(query("direction=image->caption")))
                .isEqualTo(parameters.filter(query("query=direction:vision->text modality:image modality:caption")));
    }

    @Test
    void clickingAValueGivesItsCountHoweverUntidyItCame() {
        put(new DatasetDraft("untidy", "Untidy")
                .languages("zh-CN", "English")
                .summary("ก".repeat(11_000))
                .counted(" Cat ", "bounding-box", 3)
                .counted(" ", "bounding-box", 5)
                .counted("x".repeat(40_000), "bounding-box", 7));
        DatasetPage page = search.find(
                new ListRequest(parameters.filter(query("")), null, 10, null, List.of("category", "language"), 100));

        assertThat(page.facets())
                .flatExtracting(Facet::values)
                .extracting(Facet.Value::value, Facet.Value::count)
                .containsExactlyInAnyOrder(tuple("cat", 1L), tuple("dog", 1L), tuple("en", 2L), tuple("zh-cn", 1L));
        assertThat(page.facets())
                .flatExtracting(Facet::values)
                .allSatisfy(value -> assertThat(
                                find(String.valueOf(value.url()).replaceFirst("^[^?]*\\??", ""), 10, null)
                                        .total())
                        .isEqualTo(value.count()));
    }

    @Test
    void findsNoPhraseAcrossNames() {
        put(new DatasetDraft("twice", "Twice"));

        assertThat(find("q=twice-twice", 10, null).total()).isZero();
        assertThat(find("q=twice", 10, null).total()).isEqualTo(1);
    }

    private List<String> reasons(String question, String slug) {
        return questions.answer(question).datasets().stream()
                .filter(match -> match.dataset().slug().equals(slug))
                .flatMap(match -> match.reasons().stream())
                .map(Answer.Reason::text)
                .toList();
    }

    @Test
    void saysInChineseWhatIsMissing() {
        assertThat(questions
                        .answer(AskRequest.of("real audio-visual datasets of 2020"), Language.CHINESE)
                        .nearMisses())
                .extracting(miss -> miss.dataset().slug(), Answer.NearMiss::lacks)
                .containsExactly(
                        tuple("rendered", List.of("真实数据：其数据性质为合成")), tuple("events", List.of("2020年发布：它发布于2018年")));
    }

    @Test
    void answersHaveTheFacetsReasonsAndNearMissesOfTheListThatTheyLeadTo() {
        var request = new AskRequest("real audio-visual datasets", 10, DatasetSearch.usualFacets(), 20, true);
        Answer answer = questions.answer(request, Language.ENGLISH);

        DatasetPage list = search.find(
                new ListRequest(
                        parameters.filter(query("nature=real&pair=vision+audio")),
                        null,
                        10,
                        null,
                        request.facets(),
                        20),
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
        DatasetPage list = find("task=localization", 10, null);

        assertThat(list.reasons()).isNull();
        assertThat(list.nearMisses()).isNull();
        assertThat(questions.answer("localization").facets()).isEmpty();
    }

    @Test
    void aWithdrawnDatasetNearlyMatchesWhereWithdrawnOnesAreAskedFor() {
        assertThat(questions.answer("withdrawn datasets of 2020").nearMisses())
                .extracting(miss -> miss.dataset().slug())
                .containsExactly("rendered", "gone");
        assertThat(questions.answer("real datasets of 2020").nearMisses())
                .extracting(miss -> miss.dataset().slug())
                .doesNotContain("gone");
    }

    private Questions questions() {
        return new Questions(
                new QuestionParser(vocabulary, Clock.systemUTC()),
                index::snapshot,
                summaries,
                reasons,
                facets,
                nearMisses,
                new Relaxations(labels),
                explanations);
    }

    private DatasetPage find(String query, int limit, @Nullable String cursor) {
        return search.find(new ListRequest(parameters.filter(query(query)), null, limit, cursor, List.of(), 0));
    }

    private void put(DatasetDraft draft) {
        index.put(draft.dataset());
    }

    private static List<String> slugs(List<DatasetSummary> datasets) {
        return datasets.stream().map(DatasetSummary::slug).toList();
    }
}
