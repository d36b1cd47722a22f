package dev.modalium.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// Answers questions such as `which datasets support Vision+Audio localization`, in English, Chinese or both mixed.
@Service
public class Questions {

    /// Questions that show what can be asked.
    public static final List<String> EXAMPLES = List.of(
            "which datasets support Vision+Audio localization",
            "music to dance generation with 3D keypoints",
            "哪些数据集支持视觉+文本检索");

    private final QuestionParser parser;
    private final DatasetNames names;
    private final Clauses clauses;
    private final Matches matches;
    private final NearMisses nearMisses;
    private final DatasetSearch search;

    Questions(
            QuestionParser parser,
            DatasetNames names,
            Clauses clauses,
            Matches matches,
            NearMisses nearMisses,
            DatasetSearch search) {
        this.parser = parser;
        this.names = names;
        this.clauses = clauses;
        this.matches = matches;
        this.nearMisses = nearMisses;
        this.search = search;
    }

    /// Everything in the answer is seen at one moment of the catalogue.
    ///
    /// @throws UnusableQuestion if there is nothing in the question, or more than 2,000 characters
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Answer answer(String question) {
        QuestionParser.Parsed parsed = parser.parse(question, names);
        DatasetFilter filter = parsed.filter();
        if (filter.isEverything()) {
            return new Answer(
                    question,
                    parsed.interpretation(),
                    null,
                    search.revision(),
                    0,
                    null,
                    List.of(),
                    List.of(),
                    EXAMPLES);
        }
        List<Clause> asked = clauses.of(filter);
        long total = matches.count(asked);
        return new Answer(
                question,
                parsed.interpretation(),
                FilterUrl.of(filter),
                search.revision(),
                total,
                note(filter, total),
                matches.of(asked),
                nearMisses.of(asked),
                List.of());
    }

    private @Nullable String note(DatasetFilter filter, long total) {
        List<String> notes = new ArrayList<>();
        if (!clauses.isJoinable(filter)) {
            notes.add("No such task joins these modalities, so each is asked of the dataset by itself.");
        }
        if (total > Matches.CAP) {
            notes.add(String.format(
                    Locale.ROOT,
                    "The first %,d of %,d datasets are listed, the strongest first; the filter's address has them all.",
                    Matches.CAP,
                    total));
        }
        return notes.isEmpty() ? null : String.join(" ", notes);
    }
}
