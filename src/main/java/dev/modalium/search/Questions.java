package dev.modalium.search;

import dev.modalium.language.Language;
import dev.modalium.language.Texts;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.FilterUrl;
import dev.modalium.search.index.Hit;
import dev.modalium.search.index.IndexedDataset;
import dev.modalium.search.index.Matching;
import dev.modalium.search.index.Snapshot;
import dev.modalium.search.index.Snapshots;
import dev.modalium.search.question.Intent;
import dev.modalium.search.question.Question;
import dev.modalium.search.question.QuestionParser;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Answers questions such as `which datasets support Vision+Audio localization`, in English, Chinese or both mixed.
@Service
public class Questions {

    /// How many datasets an answer lists at most; the filtered list has pages for all of them.
    private static final int CAP = 1000;

    private final QuestionParser parser;
    private final CatalogueNames names;
    private final Snapshots index;
    private final Summaries summaries;
    private final Reasons reasons;
    private final NearMisses nearMisses;
    private final Relaxations relaxations;

    Questions(
            QuestionParser parser,
            CatalogueNames names,
            Snapshots index,
            Summaries summaries,
            Reasons reasons,
            NearMisses nearMisses,
            Relaxations relaxations) {
        this.parser = parser;
        this.names = names;
        this.index = index;
        this.summaries = summaries;
        this.reasons = reasons;
        this.nearMisses = nearMisses;
        this.relaxations = relaxations;
    }

    /// Questions that show what can be asked.
    public static List<String> examples(Language language) {
        return Stream.of("example.localization", "example.dance", "example.retrieval")
                .map(key -> Texts.in(language).get(key))
                .toList();
    }

    /// Answers in English.
    public Answer answer(String question) {
        return answer(question, Language.ENGLISH);
    }

    /// Everything in the answer is seen at one moment of the catalogue.
    ///
    /// @param language of the answer, whatever that of the question is
    /// @throws UnusableQuestion if there is nothing in the question, or more than 2,000 characters
    public Answer answer(String question, Language language) {
        try (Snapshot snapshot = index.snapshot()) {
            Question parsed = parser.parse(question, names.at(snapshot), language);
            Filter filter = parsed.filter();
            if (filter.isEverything() && parsed.interpretation().parts().isEmpty()) {
                return nothingUnderstood(question, parsed, snapshot, language);
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
                    note(total, Texts.in(language)),
                    matches(parsed, matching, snapshot, language),
                    nearMisses.in(language).of(filter, matching, snapshot),
                    total == 0 ? relaxations.in(language).of(filter, snapshot) : List.of(),
                    List.of());
        }
    }

    private List<Answer.Match> matches(Question question, Matching matching, Snapshot snapshot, Language language) {
        Filter filter = question.filter();
        Summaries ofDatasets = summaries.in(language);
        Reasons why = reasons.in(language);
        List<Answer.Match> matches = new ArrayList<>();
        Iterator<Hit> hits = snapshot.listing(filter, matching, question.sort(), null);
        while (matches.size() < CAP && hits.hasNext()) {
            IndexedDataset dataset = snapshot.read(hits.next());
            matches.add(new Answer.Match(ofDatasets.of(dataset), why.of(filter, dataset)));
        }
        return matches;
    }

    private static Answer nothingUnderstood(String question, Question parsed, Snapshot snapshot, Language language) {
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
                examples(language));
    }

    private static String inWords(Intent intent) {
        return switch (intent) {
            case Intent.Find _ -> "find";
            case Intent.Count _ -> "count";
            case Intent.Compare _ -> "compare";
        };
    }

    private static @Nullable String note(long total, Texts texts) {
        return total <= CAP ? null : texts.get("answer.cut", CAP, total);
    }
}
