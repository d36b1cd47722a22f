package dev.modalium.search;

import dev.modalium.language.Language;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.FilterParameters;
import dev.modalium.search.filter.FilterText;
import dev.modalium.search.filter.Sort;
import dev.modalium.search.filter.UnusableParameter;
import dev.modalium.search.index.Snapshot;
import dev.modalium.search.question.Intent;
import dev.modalium.search.question.Interpretation;
import dev.modalium.search.question.Question;
import dev.modalium.search.question.QuestionParser;
import dev.modalium.search.question.ReadWord;
import dev.modalium.search.question.UnusableQuestion;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Reads what is asked: as a sentence, unless it is written in the query language.
@Component
class QuestionReading {

    private static final String QUERY = "query";

    private final QuestionParser parser;
    private final FilterParameters parameters;
    private final ValueLabels labels;

    QuestionReading(QuestionParser parser, FilterParameters parameters, ValueLabels labels) {
        this.parser = parser;
        this.parameters = parameters;
        this.labels = labels;
    }

    /// @param language in which is said how it was read
    /// @throws UnusableQuestion if there is nothing in the question, or more than 2,000 characters
    Question read(String text, Snapshot snapshot, Language language) {
        parser.require(text);
        return parameters
                .written(text)
                .flatMap(filter -> known(filter, snapshot))
                .map(filter -> of(text, filter, snapshot, language))
                .orElseGet(() -> parser.parse(text, new CatalogueNames(snapshot), language));
    }

    /// Empty where it compares with a dataset that there is not.
    private static Optional<Filter> known(Filter filter, Snapshot snapshot) {
        try {
            return Optional.of(ComparedDatasets.resolved(filter, snapshot));
        } catch (UnusableParameter _) {
            return Optional.empty();
        }
    }

    private Question of(String text, Filter filter, Snapshot snapshot, Language language) {
        ValueLabels named = labels.in(language).naming(ComparedDatasets.names(snapshot));
        List<Interpretation.Part> parts = filter.clauses().stream()
                .map(clause -> new Interpretation.Part(
                        FilterText.of(clause),
                        Interpretation.Kind.QUERY,
                        FilterText.of(clause),
                        named.of(clause),
                        false,
                        clause,
                        filter.without(clause::equals)))
                .toList();
        var interpretation = new Interpretation(
                named.texts().get("reading.query", named.of(filter)), parts, List.of(), List.of(), List.of());
        return new Question(
                filter,
                new Intent.Find(),
                Sort.RELEVANCE,
                interpretation,
                List.of(new ReadWord(text.strip(), QUERY, FilterText.of(filter))));
    }
}
