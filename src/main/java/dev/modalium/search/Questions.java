package dev.modalium.search;

import dev.modalium.search.comparison.Comparisons;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.FilterUrl;
import dev.modalium.search.filter.Sort;
import dev.modalium.search.index.Snapshots;
import dev.modalium.search.index.Hit;
import dev.modalium.search.index.Matching;
import dev.modalium.search.index.Snapshot;
import dev.modalium.search.question.Intent;
import dev.modalium.search.question.Question;
import dev.modalium.search.question.QuestionParser;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Answers questions such as `which datasets support Vision+Audio localization`, in English, Chinese or both mixed.
@Service
public class Questions {

    /// Questions that show what can be asked.
    public static final List<String> EXAMPLES = List.of(
            "which datasets support Vision+Audio localization",
            "music to dance generation with 3D keypoints",
            "哪些数据集支持视觉+文本检索");

    /// How many datasets an answer lists, and how many it lists at most; the filtered list has pages for all of them.
    public static final int USUAL = 100;

    public static final int MOST = 1000;

    private final QuestionParser parser;
    private final Snapshots index;
    private final Summaries summaries;
    private final Reasons reasons;
    private final NearMisses nearMisses;
    private final Relaxations relaxations;
    private final Explanations explanations;

    Questions(
            QuestionParser parser,
            Snapshots index,
            Summaries summaries,
            Reasons reasons,
            NearMisses nearMisses,
            Relaxations relaxations,
            Explanations explanations) {
        this.parser = parser;
        this.index = index;
        this.summaries = summaries;
        this.reasons = reasons;
        this.nearMisses = nearMisses;
        this.relaxations = relaxations;
        this.explanations = explanations;
    }

    /// The answer with as many datasets as usual.
    ///
    /// @throws UnusableQuestion if there is nothing in the question, or more than 2,000 characters
    public Answer answer(String question) {
        return answer(question, USUAL, false);
    }

    /// Everything in the answer is seen at one moment of the catalogue.
    ///
    /// @param limit how many datasets are listed at most, the strongest first
    /// @param explained whether the answer tells how it came about
    /// @throws UnusableQuestion if there is nothing in the question, or more than 2,000 characters
    public Answer answer(String question, int limit, boolean explained) {
        try (Snapshot snapshot = index.snapshot()) {
            Question parsed = parser.parse(question, new CatalogueNames(snapshot));
            Filter filter = parsed.filter();
            if (filter.isEverything() && parsed.interpretation().parts().isEmpty()) {
                return nothingUnderstood(question, parsed, snapshot, explained);
            }
            Matching matching = snapshot.matching(filter);
            long total = matching.count();
            List<Explanations.Found> found = found(parsed, matching, limit, snapshot);
            var asked = new Asked(filter, snapshot);
            return new Answer(
                    question,
                    parsed.interpretation(),
                    inWords(parsed.intent()),
                    FilterUrl.of(filter, parsed.sort() == Sort.RELEVANCE ? null : parsed.sort()),
                    compareUrl(parsed.intent()),
                    snapshot.revision(),
                    total,
                    note(total, limit),
                    found.stream().map(one -> match(asked, one)).toList(),
                    nearMisses.of(filter, matching, snapshot),
                    total == 0 ? relaxations.of(filter, snapshot) : List.of(),
                    List.of(),
                    explained ? explanation(parsed, found, snapshot) : null);
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

    private Answer.Match match(Asked asked, Explanations.Found found) {
        return new Answer.Match(summaries.summary(found.dataset()), reasons.of(asked, found.dataset()));
    }

    private Explanation explanation(Question question, List<Explanations.Found> found, Snapshot snapshot) {
        return explanations.of(question.words(), question.filter(), question.sort(), found, snapshot);
    }

    private Answer nothingUnderstood(String question, Question parsed, Snapshot snapshot, boolean explained) {
        return new Answer(
                question,
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
                EXAMPLES,
                explained ? explanation(parsed, List.of(), snapshot) : null);
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

    private static @Nullable String note(long total, int limit) {
        return total <= limit
                ? null
                : String.format(
                        Locale.ROOT,
                        "The first %,d of %,d datasets are listed, the strongest first; the filter's address has them all.",
                        limit,
                        total);
    }
}
