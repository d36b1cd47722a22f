package dev.modalium.search;

import dev.modalium.language.Texts;
import dev.modalium.search.Answer.Reason;
import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.FreeValue;
import dev.modalium.search.filter.Quantity;
import dev.modalium.search.filter.RelatedValue;
import dev.modalium.search.filter.TermLabels;
import dev.modalium.search.index.IndexedDataset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reasons that are fields of a dataset, such as its licence, its size or what it extends.
final class FieldReasons {

    private final TermLabels labels;
    private final ValueLabels values;
    private final DatasetAmounts amounts;
    private final Texts texts;

    FieldReasons(TermLabels labels, ValueLabels values, DatasetAmounts amounts) {
        this.labels = labels;
        this.values = values;
        this.amounts = amounts;
        this.texts = labels.texts();
    }

    /// That nothing is known, which is all that an exclusion holds by then.
    Stream<Reason> unknown(Field field, IndexedDataset dataset) {
        return switch (field) {
            case LANGUAGE ->
                dataset.languages().isEmpty()
                        ? Stream.of(field(
                                "languages",
                                texts.get("reason.unknown"),
                                texts.get("reason.languages-unknown"),
                                dataset))
                        : Stream.of();
            case LICENCE, USE ->
                dataset.licence() == null || dataset.licence().equals("unknown")
                        ? Stream.of(licence(dataset))
                        : Stream.of();
            case NATURE ->
                dataset.nature() == null || dataset.nature().equals("unknown")
                        ? nature(dataset, "unknown")
                        : Stream.of();
            case MODALITY, PAIR, DIRECTION, RELATION, GRANULARITY, TASK, ANNOTATION, CATEGORY, BASIS, STATUS, RELATED ->
                Stream.of();
        };
    }

    Reason licence(IndexedDataset dataset) {
        String licence = dataset.licence() == null ? "unknown" : dataset.licence();
        String words = dataset.licenceWords();
        IndexedDataset.Source source = source("licence", dataset);
        return new Reason(
                null,
                labels.licence(licence),
                "declared",
                new Reasoning(labels, false, words == null ? "" : words, source.source())
                        .sentence("licence", licence, null),
                Map.of(),
                source.source(),
                source.confidence());
    }

    Stream<Reason> nature(IndexedDataset dataset, String asked) {
        if (dataset.nature() == null || dataset.nature().equals("unknown")) {
            return Stream.of(
                    field("nature", values.of(Field.NATURE, asked), texts.get("reason.nature-unknown"), dataset));
        }
        String nature = values.of(Field.NATURE, dataset.nature());
        return Stream.of(
                field("nature", nature, texts.get("reason.nature", nature, sourced("nature", dataset)), dataset));
    }

    private String sourced(String field, IndexedDataset dataset) {
        String source = source(field, dataset).source();
        return source.equals(Reasons.NO_SOURCE) ? "" : texts.get("reason.source", source);
    }

    Optional<Reason> amount(Quantity quantity, IndexedDataset dataset) {
        if (quantity == Quantity.YEAR) {
            String year = String.valueOf(dataset.year());
            return Optional.of(field("year", year, texts.get("reason.year", year, sourced("year", dataset)), dataset));
        }
        String amount = amounts.of(quantity, dataset);
        Optional<IndexedDataset.Size> stated = amounts.source(quantity, dataset);
        String sentence = Character.toUpperCase(amount.charAt(0)) + amount.substring(1);
        return Optional.of(new Reason(
                null,
                texts.get("quantity." + quantity.key()),
                stated.isPresent() ? "declared" : "derived",
                stated.map(size -> texts.get("reason.amount-stated", sentence, size.text(), size.source()))
                        .orElseGet(() -> texts.get("reason.amount-counted", sentence)),
                Map.of(),
                stated.map(IndexedDataset.Size::source).orElseGet(() -> texts.get("source.counted")),
                stated.map(IndexedDataset.Size::confidence).orElse("high")));
    }

    /// Under the names that manifests count the category by.
    Optional<Reason> categories(String category, @Nullable String kind, IndexedDataset dataset) {
        Map<String, Long> kinds = dataset.categories().getOrDefault(category, Map.of());
        String counted = texts.and(dataset.wholeCategories().keySet().stream()
                .filter(whole -> FreeValue.names(whole).contains(category))
                .toList());
        Map<String, Long> counts = kind == null ? kinds : Map.of(kind, kinds.getOrDefault(kind, 0L));
        return counts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reason(
                        null,
                        counted,
                        "derived",
                        texts.get(
                                "reason.category",
                                texts.and(counts.entrySet().stream()
                                        .map(entry -> labels.counted(entry.getKey(), entry.getValue()))
                                        .toList()),
                                counted),
                        counts,
                        texts.get("source.counted-in-manifests"),
                        "high"));
    }

    Stream<Reason> related(RelatedValue other, Asked asked, IndexedDataset dataset) {
        String name = asked.nameOf(other.name());
        return dataset.relations().stream()
                .filter(relation ->
                        relation.slug().equals(other.name()) && other.isMet(relation.relation(), relation.inverse()))
                .map(relation -> {
                    String side = relation.inverse() ? "reason.related-from." : "reason.related-to.";
                    return field("relations", name, texts.get(side + relation.relation(), name), dataset);
                });
    }

    Reason field(String field, String label, String sentence, IndexedDataset dataset) {
        IndexedDataset.Source source = source(field, dataset);
        return new Reason(null, label, "declared", sentence, Map.of(), source.source(), source.confidence());
    }

    private static IndexedDataset.Source source(String field, IndexedDataset dataset) {
        return dataset.sources().getOrDefault(field, new IndexedDataset.Source(Reasons.NO_SOURCE, "low"));
    }
}
