package dev.modalium.search;

import dev.modalium.language.Texts;
import dev.modalium.search.Answer.Reason;
import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Filter.All;
import dev.modalium.search.filter.Filter.Any;
import dev.modalium.search.filter.Filter.Condition;
import dev.modalium.search.filter.Filter.Has;
import dev.modalium.search.filter.Filter.Not;
import dev.modalium.search.filter.Filter.Within;
import dev.modalium.search.filter.Languages;
import dev.modalium.search.filter.TermLabels;
import dev.modalium.search.index.IndexedDataset;
import dev.modalium.search.index.Quantities;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Why a dataset is there where a filter only excludes: what is not known of it, with what it has instead.
record ExclusionReasons(TermLabels labels, ValueLabels values, FieldReasons fields) {

    /// Whether a filter asks for nothing, and only says what may not be.
    static boolean areAll(Filter filter) {
        return switch (filter) {
            case Not _ -> true;
            case All(List<Filter> parts) -> parts.stream().allMatch(ExclusionReasons::areAll);
            case Any(List<Filter> parts) -> parts.stream().allMatch(ExclusionReasons::areAll);
            case Condition _ -> false;
        };
    }

    Stream<Reason> of(Asked asked, IndexedDataset dataset) {
        List<Filter> excluded =
                excluded(asked.filter(), asked, dataset).distinct().toList();
        List<String> modalities = excluded.stream()
                .filter(ExclusionReasons::isModality)
                .map(part -> labels.modalityInSentence(((Has) part).value()))
                .toList();
        return Stream.concat(
                modalities.isEmpty() ? Stream.of() : Stream.of(without(modalities, dataset)),
                excluded.stream().filter(part -> !isModality(part)).flatMap(part -> without(part, dataset)));
    }

    private static boolean isModality(Filter part) {
        return part instanceof Has(Field field, String _) && field == Field.MODALITY;
    }

    /// What the dataset does not have: of an *or* what is excluded by the parts that hold, and each part of an *or*
    /// that
    /// is excluded.
    private static Stream<Filter> excluded(Filter filter, Asked asked, IndexedDataset dataset) {
        return switch (filter) {
            case All(List<Filter> parts) -> parts.stream().flatMap(part -> excluded(part, asked, dataset));
            case Any(List<Filter> parts) ->
                parts.stream()
                        .filter(part -> asked.isHeldBy(dataset, part))
                        .flatMap(part -> excluded(part, asked, dataset));
            case Not(Any(List<Filter> parts)) ->
                parts.stream().flatMap(part -> excluded(Filter.not(part), asked, dataset));
            case Not(Filter part) -> Stream.of(part);
            case Condition _ -> Stream.of();
        };
    }

    private Reason without(List<String> modalities, IndexedDataset dataset) {
        List<String> others = IndexedDataset.terms(dataset.modalities()).stream()
                .map(labels::modalityInSentence)
                .toList();
        String lacking = texts().or(modalities);
        return fields.field(
                "modalities",
                texts().get("reason.without", lacking),
                others.isEmpty()
                        ? texts().get("reason.without-any-modality", lacking)
                        : texts().get("reason.without-modalities", lacking, texts().and(others)),
                dataset);
    }

    /// Of what a dataset has only one of, that one; it is said elsewhere where it is not known.
    private Stream<Reason> without(Filter part, IndexedDataset dataset) {
        return switch (part) {
            case Has(Field field, String value)
            when field == Field.NATURE -> isUnknown(dataset.nature()) ? Stream.of() : fields.nature(dataset, value);
            case Has(Field field, String _)
            when field == Field.LICENCE || field == Field.USE ->
                isUnknown(dataset.licence()) ? Stream.of() : Stream.of(fields.licence(dataset));
            case Has(Field field, String _)
            when field == Field.LANGUAGE -> dataset.languages().isEmpty() ? Stream.of() : Stream.of(languages(dataset));
            case Within(var quantity, var _)
            when Quantities.of(dataset).containsKey(quantity) -> fields.amount(quantity, dataset).stream();
            case Condition _, All _, Any _, Not _ -> Stream.of(unlisted(values.of(part), dataset));
        };
    }

    private static boolean isUnknown(@Nullable String value) {
        return value == null || value.equals("unknown");
    }

    private Reason languages(IndexedDataset dataset) {
        String languages = texts().and(dataset.languages().stream()
                .map(code -> Languages.nameOf(code, texts().language()))
                .toList());
        return fields.field("languages", languages, texts().get("reason.language", languages), dataset);
    }

    private Reason unlisted(String excluded, IndexedDataset dataset) {
        return fields.field(
                "excluded", texts().get("reason.without", excluded), texts().get("reason.unlisted", excluded), dataset);
    }

    private Texts texts() {
        return labels.texts();
    }
}
