package dev.modalium.ui;

import dev.modalium.language.Given;
import dev.modalium.language.Texts;
import dev.modalium.search.Answer;
import dev.modalium.search.Questions;
import dev.modalium.search.combination.Combinations;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.FilterUrl;
import dev.modalium.search.question.Interpretation;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the page of an answer shows beside the answer itself.
///
/// @param filterHref the page that lists the same, null where nothing was understood
/// @param compareHref the datasets side by side, null where that was not asked for
/// @param combineHref sets of datasets that together give it, null where nothing is asked that sets
/// could give
/// @param coverageHref the map of tasks and pairs under the same filter
/// @param ambiguous words of which one of several meanings was taken
/// @param groups what the answer can be narrowed down by
/// @param filterPieces the API's address of that list, cut where a line may break
record AnswerPage(
        String heading,
        List<Part> parts,
        List<Misread> misread,
        @Nullable String filterHref,
        @Nullable String compareHref,
        @Nullable String combineHref,
        @Nullable String coverageHref,
        List<Ambiguous> ambiguous,
        List<FacetGroup> groups,
        List<String> filterPieces,
        List<String> examples) {

    /// A part of the question that was understood, with the list of all datasets that it alone would give.
    ///
    /// @param without the same filter without this part, null where there is nothing else
    record Part(
            String kind,
            String slug,
            String label,
            String text,
            boolean repaired,
            @Nullable String href,
            @Nullable String without) {}

    /// Words that mean several things.
    record Ambiguous(String text, String taken, List<OtherMeaning> others) {}

    /// A word that was not understood, with what may have been meant.
    record Misread(String word, List<Correction> nearest) {}

    /// A known word, and the whole question with it in the place of the unknown one.
    record Correction(String word, String question) {}

    static AnswerPage of(Answer answer, Texts texts) {
        return new AnswerPage(
                heading(answer, texts),
                answer.interpretation().parts().stream()
                        .map(part -> part(part, all(answer.interpretation().parts()), texts))
                        .toList(),
                answer.interpretation().unknown().stream()
                        .map(unknown -> misread(unknown, answer.question()))
                        .toList(),
                DatasetListView.page(answer.filterUrl()),
                DatasetListView.page(answer.compareUrl()),
                isOfSets(answer) ? under("/combinations", answer) : null,
                under("/coverage", answer),
                ambiguous(answer, texts),
                FacetGroup.of(answer.facets(), texts),
                answer.filterUrl() == null
                        ? List.of()
                        : List.of(answer.filterUrl().split("(?=[?&])")),
                answer.examples().isEmpty() ? Questions.examples(texts.language()) : answer.examples());
    }

    private static String heading(Answer answer, Texts texts) {
        if (answer.interpretation().parts().isEmpty()) {
            return texts.get("answers.nothing-understood");
        }
        if (answer.total() == 0) {
            return texts.get("answers.none");
        }
        return texts.get("count.datasets", answer.total());
    }

    private static List<Ambiguous> ambiguous(Answer answer, Texts texts) {
        Filter filter = all(answer.interpretation().parts());
        return answer.interpretation().ambiguities().stream()
                .map(words -> new Ambiguous(
                        words.text(),
                        words.taken().label(),
                        words.others().stream()
                                .map(other -> OtherMeaning.of(other, words.taken(), filter, texts))
                                .toList()))
                .toList();
    }

    private static Filter all(List<Interpretation.Part> parts) {
        return Filter.all(parts.stream().map(Interpretation.Part::filter).toList());
    }

    /// Whether a size or several tasks are asked for, which several datasets may give where none does alone.
    private static boolean isOfSets(Answer answer) {
        return Combinations.isForSets(all(answer.interpretation().parts()));
    }

    private static @Nullable String under(String path, Answer answer) {
        return answer.filterUrl() == null
                ? null
                : new PageAddress(path, all(answer.interpretation().parts()), List.of()).toString();
    }

    private static Part part(Interpretation.Part part, Filter all, Texts texts) {
        return new Part(
                texts.get("kind." + part.kind().slug()),
                part.slug(),
                part.label(),
                part.text(),
                part.repaired(),
                page(part.filter()),
                isRemovable(part, all) ? page(part.others()) : null);
    }

    /// Without it something is left, and something else than with it.
    private static boolean isRemovable(Interpretation.Part part, Filter all) {
        return !part.others().isEverything()
                && !Set.copyOf(part.others().clauses()).equals(Set.copyOf(all.clauses()));
    }

    private static @Nullable String page(Filter filter) {
        return DatasetListView.page(FilterUrl.of(filter));
    }

    private static Misread misread(Interpretation.Unknown unknown, String question) {
        return new Misread(
                Given.shown(unknown.word()),
                unknown.nearest().stream()
                        .map(near -> new Correction(near, replaced(question, unknown.word(), near)))
                        .toList());
    }

    private static String replaced(String question, String word, String near) {
        int at = question.indexOf(word);
        return at < 0 ? near : question.substring(0, at) + near + question.substring(at + word.length());
    }
}
