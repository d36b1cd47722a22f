package dev.modalium.search;

import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.FilterUrl;
import dev.modalium.search.index.Snapshots;
import dev.modalium.search.index.Hit;
import dev.modalium.search.index.IndexedDataset;
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

    Questions(
            QuestionParser parser,
            Snapshots index,
            Summaries summaries,
            Reasons reasons,
            NearMisses nearMisses,
            Relaxations relaxations) {
        this.parser = parser;
        this.index = index;
        this.summaries = summaries;
        this.reasons = reasons;
        this.nearMisses = nearMisses;
        this.relaxations = relaxations;
    }

    /// The answer with as many datasets as usual.
    ///
    /// @throws UnusableQuestion if there is nothing in the question, or more than 2,000 characters
    public Answer answer(String question) {
        return answer(question, USUAL);
    }

    /// Everything in the answer is seen at one moment of the catalogue.
    ///
    /// @param limit how many datasets are listed at most, the strongest first
    /// @throws UnusableQuestion if there is nothing in the question, or more than 2,000 characters
    public Answer answer(String question, int limit) {
        try (Snapshot snapshot = index.snapshot()) {
            Question parsed = parser.parse(question, new CatalogueNames(snapshot));
            Filter filter = parsed.filter();
            if (filter.isEverything() && parsed.interpretation().parts().isEmpty()) {
                return nothingUnderstood(question, parsed, snapshot);
            }
            Matching matching = snapshot.matching(filter);
            long total = matching.count();
            return new Answer(
                    question,
                    parsed.interpretation(),
                    inWords(parsed.intent()),
                    FilterUrl.of(filter),
                    snapshot.revision(),
                    total,
                    note(total, limit),
                    matches(parsed, matching, limit, snapshot),
                    nearMisses.of(filter, matching, snapshot),
                    total == 0 ? relaxations.of(filter, snapshot) : List.of(),
                    List.of());
        }
    }

    private List<Answer.Match> matches(Question question, Matching matching, int limit, Snapshot snapshot) {
        Filter filter = question.filter();
        List<Answer.Match> matches = new ArrayList<>();
        Iterator<Hit> hits = snapshot.listing(filter, matching, question.sort(), null);
        while (matches.size() < limit && hits.hasNext()) {
            IndexedDataset dataset = snapshot.read(hits.next());
            matches.add(new Answer.Match(summaries.summary(dataset), reasons.of(filter, dataset)));
        }
        return matches;
    }

    private static Answer nothingUnderstood(String question, Question parsed, Snapshot snapshot) {
        return new Answer(
                question,
                parsed.interpretation(),
                inWords(parsed.intent()),
                null,
                snapshot.revision(),
                0,
                null,
                List.of(),
                List.of(),
                List.of(),
                EXAMPLES);
    }

    private static String inWords(Intent intent) {
        return switch (intent) {
            case Intent.Find _ -> "find";
            case Intent.Count _ -> "count";
            case Intent.Compare _ -> "compare";
        };
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
