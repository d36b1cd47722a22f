package dev.modalium.search;

import dev.modalium.language.Language;
import dev.modalium.language.Texts;
import dev.modalium.search.comparison.Comparisons;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.FilterUrl;
import dev.modalium.search.filter.Sort;
import dev.modalium.search.index.Hit;
import dev.modalium.search.index.Matching;
import dev.modalium.search.index.Snapshot;
import dev.modalium.search.index.Snapshots;
import dev.modalium.search.question.Intent;
import dev.modalium.search.question.Question;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Answers questions such as `which datasets support Vision+Audio localization`, in English, Chinese or both mixed.
@Service
public class Questions {

    /// How many datasets an answer lists, and how many it lists at most; the filtered list has pages for all of them.
    public static final int USUAL = 100;

    public static final int MOST = 1000;

    private final QuestionReading reading;
    private final Snapshots index;
    private final Summaries summaries;
    private final Reasons reasons;
    private final Facets facets;
    private final NearMisses nearMisses;
    private final Relaxations relaxations;
    private final Explanations explanations;

    Questions(
            QuestionReading reading,
            Snapshots index,
            Summaries summaries,
            Reasons reasons,
            Facets facets,
            NearMisses nearMisses,
            Relaxations relaxations,
            Explanations explanations) {
        this.reading = reading;
        this.index = index;
        this.summaries = summaries;
        this.reasons = reasons;
        this.facets = facets;
        this.nearMisses = nearMisses;
        this.relaxations = relaxations;
        this.explanations = explanations;
    }

    /// Questions that show what can be asked.
    public static List<String> examples(Language language) {
        return Stream.of("example.localization", "example.dance", "example.retrieval")
                .map(key -> Texts.in(language).get(key))
                .toList();
    }

    /// The answer in English, as [AskRequest#of] has it.
    ///
    /// @throws UnusableQuestion if there is nothing in the question, or more than 2,000 characters
    public Answer answer(String question) {
        return answer(AskRequest.of(question), Language.ENGLISH);
    }

    /// Everything in the answer is seen at one moment of the catalogue.
    ///
    /// @param language of the answer, whatever that of the question is
    /// @throws UnusableQuestion if there is nothing in the question, or more than 2,000 characters
    public Answer answer(AskRequest request, Language language) {
        try (Snapshot snapshot = index.snapshot()) {
            Question parsed = reading.read(request.question(), snapshot, language);
            Filter filter = parsed.filter();
            if (filter.isEverything() && parsed.interpretation().parts().isEmpty()) {
                return nothingUnderstood(request, parsed, snapshot, language);
            }
            Sort sort = parsed.sort() == Sort.RELEVANCE ? null : parsed.sort();
            Matching matching = snapshot.matching(filter);
            String filterUrl = FilterUrl.of(filter, sort);
            long total = matching.count();
            List<Explanations.Found> found = found(parsed, matching, request.limit(), snapshot);
            var asked = new Asked(filter, snapshot);
            var list = new ListRequest(filter, sort, request.limit(), null, request.facets(), request.facetValues());
            return new Answer(
                    request.question(),
                    parsed.interpretation(),
                    inWords(parsed.intent()),
                    filterUrl,
                    compareUrl(parsed.intent()),
                    snapshot.revision(),
                    total,
                    note(parsed, total, request.limit(), filterUrl != null, snapshot, Texts.in(language)),
                    matches(asked, found, language),
                    facets.in(language).of(snapshot, list, matching),
                    nearMisses.in(language).of(filter, matching, snapshot),
                    total == 0 ? relaxations.in(language).of(filter, snapshot) : List.of(),
                    List.of(),
                    request.explained() ? explanation(parsed, found, snapshot, language) : null);
        }
    }

    private static List<Explanations.Found> found(Question question, Matching matching, int limit, Snapshot snapshot) {
        List<Explanations.Found> found = new ArrayList<>();
        Iterator<Hit> hits = snapshot.listing(question.filter(), matching, question.sort(), null);
        while (found.size() < limit && hits.hasNext()) {
            Hit hit = hits.next();
            found.add(new Explanations.Found(hit, snapshot.read(hit)));
        }
        return found;
    }

    private List<Answer.Match> matches(Asked asked, List<Explanations.Found> found, Language language) {
        Summaries ofDatasets = summaries.in(language);
        Reasons why = reasons.in(language);
        return found.stream()
                .map(one -> new Answer.Match(ofDatasets.summary(one.dataset()), why.of(asked, one.dataset())))
                .toList();
    }

    private Explanation explanation(
            Question question, List<Explanations.Found> found, Snapshot snapshot, Language language) {
        return explanations.in(language).of(question.words(), question.filter(), question.sort(), found, snapshot);
    }

    private Answer nothingUnderstood(AskRequest request, Question parsed, Snapshot snapshot, Language language) {
        return new Answer(
                request.question(),
                parsed.interpretation(),
                inWords(parsed.intent()),
                null,
                null,
                snapshot.revision(),
                0,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                examples(language),
                request.explained() ? explanation(parsed, List.of(), snapshot, language) : null);
    }

    private static String inWords(Intent intent) {
        return switch (intent) {
            case Intent.Find _ -> "find";
            case Intent.Count _ -> "count";
            case Intent.Compare _ -> "compare";
        };
    }

    private static @Nullable String compareUrl(Intent intent) {
        return intent instanceof Intent.Compare(List<String> names)
                        && names.size() >= Comparisons.FEWEST
                        && names.size() <= Comparisons.MOST
                ? "/api/v1/compare?"
                        + FilterUrl.query(names.stream()
                                .map(name -> new FilterUrl.Parameter("dataset", name))
                                .toList())
                : null;
    }

    private static @Nullable String note(
            Question question, long total, int limit, boolean hasAddress, Snapshot snapshot, Texts texts) {
        List<String> notes = Stream.of(
                        hasAddress && total <= limit
                                ? null
                                : texts.get(
                                        hasAddress ? "answer.cut" : "answer.no-address",
                                        Math.min(limit, total),
                                        total,
                                        order(question, snapshot, texts)),
                        new UncountedCategories(snapshot, texts).note(question.filter()))
                .filter(Objects::nonNull)
                .toList();
        return notes.isEmpty() ? null : String.join(texts.get("answer.between-notes"), notes);
    }

    /// In which order those are that come first: by name where nothing makes one stronger than another.
    private static String order(Question question, Snapshot snapshot, Texts texts) {
        return switch (question.sort()) {
            case YEAR, OLDEST, SIZE, SMALLEST ->
                texts.get("rank.by-" + question.sort().key());
            case UPDATED -> texts.get("rank.by-change");
            case NAME -> texts.get("rank.by-name");
            case RELEVANCE ->
                texts.get(
                        snapshot.groups(question.filter(), Sort.RELEVANCE).isEmpty()
                                ? "rank.by-name"
                                : "answer.strongest-first");
        };
    }
}
