package dev.modalium.search;

import dev.modalium.language.Language;
import dev.modalium.language.Texts;
import dev.modalium.search.Explanation.Clause;
import dev.modalium.search.Explanation.Ranked;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.FilterText;
import dev.modalium.search.filter.Quantity;
import dev.modalium.search.filter.Sort;
import dev.modalium.search.index.Hit;
import dev.modalium.search.index.IndexedDataset;
import dev.modalium.search.index.Snapshot;
import dev.modalium.search.question.ReadWord;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Explains how a list of datasets came about.
@Component
class Explanations {

    private final ValueLabels labels;
    private final Texts texts;

    Explanations(ValueLabels labels) {
        this.labels = labels;
        this.texts = labels.texts();
    }

    Explanations in(Language language) {
        return new Explanations(labels.in(language));
    }

    /// A dataset as it was found.
    record Found(Hit hit, IndexedDataset dataset) {}

    Explanation of(List<ReadWord> words, Filter filter, Sort sort, List<Found> found, Snapshot snapshot) {
        List<String> groups = snapshot.groups(filter, sort);
        List<String> order = switch (sort) {
            case YEAR, SIZE, UPDATED ->
                List.of(texts.get("rank.by-number", texts.get("sort." + sort.key())), notKnown());
            case NAME -> List.of(texts.get("rank.by-name"));
            case RELEVANCE -> groups.isEmpty() ? List.of(texts.get("rank.by-name")) : named(groups);
        };
        BiFunction<Long, IndexedDataset, String> because = switch (sort) {
            case YEAR -> (_, dataset) -> dataset.year() == null ? notKnown() : String.valueOf(dataset.year());
            case SIZE -> (rank, _) -> rank == Long.MAX_VALUE ? notKnown() : items(-rank / Snapshot.NUMBER_SCALE);
            case UPDATED -> (_, dataset) -> dataset.updatedAt().toString();
            case NAME, RELEVANCE -> (rank, _) -> order.get((int) Math.min(rank, order.size() - 1L));
        };
        List<Ranked> ranking = found.stream()
                .map(one -> new Ranked(
                        one.dataset().slug(), because.apply(one.hit().position().rank(), one.dataset())))
                .toList();
        return new Explanation(words, clause(filter), FilterText.of(filter), order, ranking);
    }

    private Clause clause(Filter filter) {
        return switch (filter) {
            case Filter.All(List<Filter> parts) -> joined("and", filter, parts);
            case Filter.Any(List<Filter> parts) -> joined("or", filter, parts);
            case Filter.Not(Filter part) -> joined("not", filter, List.of(part));
            case Filter.Condition _ -> joined("condition", filter, List.of());
        };
    }

    private Clause joined(String operator, Filter whole, List<Filter> parts) {
        return new Clause(
                operator,
                FilterText.of(whole),
                labels.of(whole),
                parts.stream().map(this::clause).toList());
    }

    private List<String> named(List<String> groups) {
        return Stream.concat(groups.stream(), Stream.of("others"))
                .map(group -> group.startsWith(Snapshot.SIMILAR)
                        ? texts.get("rank.similar", group.substring(Snapshot.SIMILAR.length()))
                        : texts.get("rank." + group))
                .toList();
    }

    private String notKnown() {
        return texts.get("rank.not-known");
    }

    private String items(long items) {
        return labels.amount(Quantity.ITEMS, texts.get("value.number", items));
    }
}
