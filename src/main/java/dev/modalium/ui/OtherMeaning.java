package dev.modalium.ui;

import dev.modalium.language.Texts;
import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Filter.Has;
import dev.modalium.search.filter.FilterUrl;
import dev.modalium.search.question.Interpretation.Kind;
import dev.modalium.search.question.Interpretation.Meaning;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/// What a word of the question could also mean, with the list that there would be then.
///
/// @param label with what kind of thing it is where the label is that of the meaning that was taken
record OtherMeaning(String label, String href) {

    /// @param filter that the question was read as
    static OtherMeaning of(Meaning other, Meaning taken, Filter filter, Texts texts) {
        String label = other.label().equals(taken.label())
                ? texts.get(
                        "answers.other-kind",
                        other.label(),
                        texts.get("kind." + other.kind().slug()))
                : other.label();
        return new OtherMeaning(label, instead(taken, other, filter).orElseGet(() -> question(other.label())));
    }

    /// The list under the same filter with the other meaning; empty where the taken one is no clause by itself.
    private static Optional<String> instead(Meaning taken, Meaning other, Filter filter) {
        return field(taken)
                .map(field -> new Has(field, taken.slug()))
                .filter(clause -> filter.clauses().contains(clause))
                .flatMap(clause ->
                        field(other).map(field -> filter.without(clause::equals).and(new Has(field, other.slug()))))
                .map(meant -> DatasetListView.page(FilterUrl.of(meant)));
    }

    private static Optional<Field> field(Meaning meaning) {
        return Field.of(
                meaning.kind() == Kind.TASK_FAMILY ? "task" : meaning.kind().slug());
    }

    private static String question(String label) {
        return UriComponentsBuilder.fromPath("/ask")
                .queryParam("q", "{q}")
                .encode()
                .buildAndExpand(label)
                .toUriString();
    }
}
