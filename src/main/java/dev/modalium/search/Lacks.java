package dev.modalium.search;

import dev.modalium.language.Language;
import dev.modalium.language.Texts;
import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Filter.Any;
import dev.modalium.search.filter.Filter.Counted;
import dev.modalium.search.filter.Filter.Has;
import dev.modalium.search.filter.Filter.Like;
import dev.modalium.search.filter.Filter.Not;
import dev.modalium.search.filter.Filter.SizedAs;
import dev.modalium.search.filter.Filter.Within;
import dev.modalium.search.filter.PairValue;
import dev.modalium.search.filter.Quantity;
import dev.modalium.search.filter.Range;
import dev.modalium.search.filter.RelatedValue;
import dev.modalium.search.filter.TermLabels;
import dev.modalium.search.index.IndexedDataset;
import dev.modalium.search.index.Similarity;
import dev.modalium.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says what a dataset lacks to hold a clause, by the vocabulary's rules where the clause is about tasks.
@Component
class Lacks {

    private final Vocabulary vocabulary;
    private final TermLabels labels;
    private final ValueLabels values;
    private final DatasetAmounts amounts;
    private final Texts texts;
    private final Had had;
    private final TaskLacks tasks;

    Lacks(Vocabulary vocabulary, TermLabels labels, ValueLabels values, DatasetAmounts amounts) {
        this.vocabulary = vocabulary;
        this.labels = labels;
        this.values = values;
        this.amounts = amounts;
        this.texts = labels.texts();
        this.had = new Had(vocabulary, labels, values);
        this.tasks = new TaskLacks(vocabulary, labels, had);
    }

    Lacks in(Language language) {
        return new Lacks(vocabulary, labels.in(language), values.in(language), amounts.in(language));
    }

    /// Empty where the dataset is too far from the clause to be called near.
    ///
    /// @param company null where it does not matter how near the dataset is, because it was asked for by name
    Optional<Lack> of(Filter missed, Holding holding, @Nullable Company company, Asked asked) {
        List<AskedTask> asking = AskedTask.in(missed, vocabulary);
        if (!asking.isEmpty()) {
            return tasks.of(asking.getFirst(), holding, company);
        }
        if (company != null && isItself(missed, holding, asked)) {
            return Optional.empty();
        }
        if (missed instanceof Like(String name)) {
            return asked.named(name).flatMap(other -> ofLikeness(missed, other, holding, company, asked));
        }
        Lacks naming = new Lacks(vocabulary, labels, values.naming(asked::nameOf), amounts);
        return Optional.of(
                new Lack(null, 1, Distance.of(missed, holding, asked), () -> List.of(naming.words(missed, holding))));
    }

    private static boolean isItself(Filter missed, Holding holding, Asked asked) {
        Optional<IndexedDataset> other = switch (missed) {
            case Like(String name) -> asked.named(name);
            case SizedAs(String name, boolean _) -> asked.named(name);
            case Has _, Within _, Counted _, Filter.Words _, Filter.Named _, Filter.All _, Any _, Not _ ->
                Optional.empty();
        };
        return other.filter(named -> named.slug().equals(holding.dataset().slug()))
                .isPresent();
    }

    /// What has no task of the other one, and nothing like it, is not near it at all.
    private Optional<Lack> ofLikeness(
            Filter missed, IndexedDataset other, Holding holding, @Nullable Company company, Asked asked) {
        int number = Similarity.to(other, vocabulary).with(holding.dataset()).number();
        Supplier<List<String>> words = () -> List.of(had.instead(
                values.naming(asked::nameOf).of(missed), texts.get("has.likeness", number, Similarity.LEAST)));
        return number == 0 && company != null
                ? Optional.empty()
                : Optional.of(new Lack(null, 1, Similarity.MOST - number, words));
    }

    private String words(Filter missed, Holding holding) {
        return switch (missed) {
            case Has(Field field, String value) -> ofField(field, List.of(value), holding);
            case Any(List<Filter> parts)
            when isOfOneField(parts) ->
                ofField(
                        ((Has) parts.getFirst()).field(),
                        parts.stream().map(part -> ((Has) part).value()).toList(),
                        holding);
            case Within(Quantity quantity, Range range) ->
                had.instead(
                        quantity == Quantity.YEAR ? texts.get("lack.year", values.ofYears(range)) : values.of(missed),
                        amounts.of(quantity, holding.dataset()));
            case Not(Filter part) -> texts.get("lack.absence", values.of(part));
            case SizedAs _ -> had.instead(values.of(missed), amounts.of(Quantity.ITEMS, holding.dataset()));
            case Counted(String category, String _, Range _) ->
                had.instead(values.of(missed), had.counted(category, holding.dataset()));
            case Filter other -> values.of(other);
        };
    }

    private static boolean isOfOneField(List<Filter> parts) {
        return parts.stream().allMatch(Has.class::isInstance)
                && parts.stream().map(part -> ((Has) part).field()).distinct().count() == 1;
    }

    private String ofField(Field field, List<String> anyOf, Holding holding) {
        String asked =
                texts.or(anyOf.stream().map(value -> values.of(field, value)).toList());
        return switch (field) {
            case MODALITY ->
                had.instead(
                        texts.or(anyOf.stream().map(labels::modalityInSentence).toList()),
                        had.modalities(holding.summary()));
            case PAIR ->
                anyOf.stream()
                                .anyMatch(pair -> holding.summary()
                                        .pairs()
                                        .contains(PairValue.parse(pair).slug()))
                        ? had.instead(asked, texts.get("has.otherwise-together"))
                        : had.instead(texts.get("lack.pair", asked), had.modalities(holding.summary()));
            case ANNOTATION ->
                had.instead(texts.or(anyOf.stream().map(labels::annotations).toList()), had.annotations(holding));
            case NATURE ->
                had.instead(
                        texts.get("lack.nature", asked),
                        had.nature(holding.summary().nature()));
            case LICENCE ->
                had.instead(
                        texts.get("lack.licence", asked),
                        had.licence(holding.summary().licence()));
            case USE ->
                had.instead(
                        texts.get("lack.use", asked),
                        had.licence(holding.summary().licence()));
            case LANGUAGE -> had.instead(asked, had.languages(holding.dataset().languages()));
            case RELATED ->
                anyOf.stream().anyMatch(other -> isRelated(RelatedValue.parse(other), holding))
                        ? had.instead(asked, texts.get("has.otherwise-related"))
                        : had.instead(texts.get("lack.relation"), texts.get("has.unknown-relation", asked));
            case RELATION, GRANULARITY -> had.instead(asked, texts.get("has.otherwise-together"));
            case CATEGORY -> had.instead(asked, texts.get("has.no-category"));
            case DIRECTION -> had.instead(asked, had.modalities(holding.summary()));
            case BASIS -> had.instead(texts.get("lack.basis", asked), had.basis(holding.dataset()));
            case STATUS ->
                had.instead(
                        asked,
                        texts.get(
                                "has.status",
                                values.of(Field.STATUS, holding.dataset().status())));
            case TASK -> asked;
        };
    }

    private static boolean isRelated(RelatedValue other, Holding holding) {
        return holding.dataset().relations().stream()
                .anyMatch(relation -> relation.slug().equals(other.name()));
    }
}
