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
import dev.modalium.search.index.Similarity;
import dev.modalium.search.index.Snapshot;
import dev.modalium.search.question.ReadWord;
import java.util.List;
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
        Explanations named = new Explanations(labels.naming(ComparedDatasets.names(snapshot)));
        return new Explanation(
                words,
                named.clause(filter),
                FilterText.of(filter),
                order(sort, groups),
                found.stream()
                        .map(one -> new Ranked(one.dataset().slug(), because(sort, groups, one)))
                        .toList());
    }

    private List<String> order(Sort sort, List<String> groups) {
        return switch (sort) {
            case YEAR, OLDEST, SIZE, SMALLEST -> List.of(texts.get("rank.by-" + sort.key()), notKnown());
            case UPDATED -> List.of(texts.get("rank.by-change"));
            case NAME, RELEVANCE -> groups.isEmpty() ? List.of(byName()) : entries(groups);
        };
    }

    /// One for each group, but only one for all numbers of what is similar.
    private List<String> entries(List<String> groups) {
        Stream<String> entries = groups.stream()
                .map(group -> group.startsWith(Snapshot.SIMILAR)
                        ? texts.get("rank.more-similar", Similarity.MOST, Similarity.LEAST)
                        : texts.get("rank." + group));
        return Stream.concat(entries, Stream.of(others())).distinct().toList();
    }

    private String because(Sort sort, List<String> groups, Found one) {
        long rank = one.hit().position().rank();
        return switch (sort) {
            case YEAR, OLDEST ->
                one.dataset().year() == null
                        ? notKnown()
                        : String.valueOf(one.dataset().year());
            case SIZE, SMALLEST -> rank == Long.MAX_VALUE ? notKnown() : items(Math.abs(rank) / Snapshot.NUMBER_SCALE);
            case UPDATED -> one.dataset().updatedAt().toString();
            case NAME, RELEVANCE ->
                groups.isEmpty() ? byName() : rank < groups.size() ? group(groups.get((int) rank)) : others();
        };
    }

    private String group(String group) {
        return group.startsWith(Snapshot.SIMILAR)
                ? texts.get("rank.similar", group.substring(Snapshot.SIMILAR.length()))
                : texts.get("rank." + group);
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

    private String byName() {
        return texts.get("rank.by-name");
    }

    private String others() {
        return texts.get("rank.others");
    }

    private String notKnown() {
        return texts.get("rank.not-known");
    }

    private String items(long items) {
        return labels.amount(Quantity.ITEMS, texts.get("value.number", items));
    }
}
