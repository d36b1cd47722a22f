package dev.modalium.search;

import static dev.modalium.search.filter.FilterParametersTests.query;

import dev.modalium.language.Language;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.FilterParameters;
import dev.modalium.search.filter.Sort;
import dev.modalium.search.filter.TermLabels;
import dev.modalium.search.index.DatasetDraft;
import dev.modalium.search.index.IndexForTests;
import dev.modalium.search.question.QuestionParser;
import dev.modalium.vocabulary.Vocabulary;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A catalogue of three datasets and a withdrawn one, made for the purpose, with all that is asked of it.
final class FewDatasets {

    private static final Vocabulary VOCABULARY = Vocabulary.load();
    private static final FilterParameters PARAMETERS = FilterParameters.over(VOCABULARY);

    private final Summaries summaries =
            new Summaries(VOCABULARY, JsonMapper.builder().build());
    private final IndexForTests index = IndexForTests.of(List.of(), summaries);
    private final DatasetSearch search;
    private final Questions questions;

    FewDatasets() {
        var terms = new TermLabels(VOCABULARY);
        var labels = new ValueLabels(terms);
        var amounts = new DatasetAmounts();
        var reasons = new Reasons(VOCABULARY, terms, labels, amounts, new Resemblances(terms, amounts));
        var nearMisses = new NearMisses(VOCABULARY, new Lacks(VOCABULARY, terms, labels, amounts), summaries);
        var facets = new Facets(labels);
        var explanations = new Explanations(labels);
        search = new DatasetSearch(
                index::snapshot, facets, summaries, reasons, nearMisses, new Relaxations(labels), explanations);
        questions = new Questions(
                new QuestionReading(
                        new QuestionParser(VOCABULARY, Clock.systemUTC()), FilterParameters.over(VOCABULARY), labels),
                index::snapshot,
                summaries,
                reasons,
                facets,
                nearMisses,
                new Relaxations(labels),
                explanations);
        fill();
    }

    private void fill() {
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

    IndexForTests index() {
        return index;
    }

    DatasetSearch search() {
        return search;
    }

    Questions questions() {
        return questions;
    }

    void put(DatasetDraft draft) {
        index.put(draft.dataset());
    }

    /// @param given parameters with `&` between them
    Filter filter(String given) {
        return PARAMETERS.filter(query(given));
    }

    DatasetPage find(String given, int limit, @Nullable String cursor) {
        return search.find(new ListRequest(filter(given), null, limit, cursor, List.of(), 0));
    }

    /// The first page with its reasons and near misses.
    DatasetPage explained(String given) {
        return explained(given, Sort.RELEVANCE.key());
    }

    DatasetPage explained(String given, String sort) {
        Sort order = Sort.of(sort).orElseThrow();
        return search.find(new ListRequest(filter(given), order, 10, null, List.of(), 0), Language.ENGLISH, true);
    }

    static List<String> slugs(List<DatasetSummary> datasets) {
        return datasets.stream().map(DatasetSummary::slug).toList();
    }
}
