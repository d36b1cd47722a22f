package dev.modalium.search;

import dev.modalium.language.Language;
import dev.modalium.language.Texts;
import dev.modalium.search.filter.ExactBound;
import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Filter.All;
import dev.modalium.search.filter.Filter.Any;
import dev.modalium.search.filter.Filter.Counted;
import dev.modalium.search.filter.Filter.Has;
import dev.modalium.search.filter.Filter.Like;
import dev.modalium.search.filter.Filter.Named;
import dev.modalium.search.filter.Filter.Not;
import dev.modalium.search.filter.Filter.SizedAs;
import dev.modalium.search.filter.Filter.Within;
import dev.modalium.search.filter.Filter.Words;
import dev.modalium.search.filter.Languages;
import dev.modalium.search.filter.PairValue;
import dev.modalium.search.filter.Quantity;
import dev.modalium.search.filter.Range;
import dev.modalium.search.filter.RelatedValue;
import dev.modalium.search.filter.TaskValue;
import dev.modalium.search.filter.TermLabels;
import dev.modalium.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Values and conditions of filters as people read them.
@Component
public class ValueLabels {

    private final TermLabels labels;
    private final UnaryOperator<String> names;
    private final Texts texts;

    /// Datasets as they are named in filters.
    @Autowired
    ValueLabels(TermLabels labels) {
        this(labels, UnaryOperator.identity());
    }

    private ValueLabels(TermLabels labels, UnaryOperator<String> names) {
        this.labels = labels;
        this.names = names;
        this.texts = labels.texts();
    }

    public ValueLabels in(Language language) {
        return language == texts.language() ? this : new ValueLabels(labels.in(language), names);
    }

    /// With the names that the catalogue has for datasets.
    ///
    /// @param ofDatasets from the slug or another name of a dataset to what it is called
    public ValueLabels naming(UnaryOperator<String> ofDatasets) {
        return new ValueLabels(labels, ofDatasets);
    }

    public Texts texts() {
        return texts;
    }

    /// Such as `Vision+Audio`, `Localization (Vision+Audio), derived` or `1,000 to 9,999 items`.
    public String of(Filter filter) {
        return switch (filter) {
            case All(List<Filter> parts) -> joined(parts, "filter.and");
            case Any(List<Filter> parts) -> joined(parts, "filter.or");
            case Not(Filter part) -> texts.get("filter.not", inBrackets(part));
            case Has(Field field, String value) -> of(field, value);
            case Within(Quantity quantity, Range range) ->
                quantity == Quantity.YEAR ? ofYears(range) : amount(quantity, range);
            case Counted(String category, String kind, Range range) ->
                kind == null
                        ? texts.get("filter.counted", amount(Quantity.ANNOTATIONS, range), category)
                        : texts.get("filter.counted-kind", ofRange(range), annotations(kind, range), category);
            case Words(String text) -> texts.get("filter.words", text);
            case Named(String name) -> name;
            case Like(String name) -> texts.get("filter.like", names.apply(name));
            case SizedAs(String name, boolean larger) ->
                texts.get(larger ? "filter.larger" : "filter.smaller", names.apply(name));
        };
    }

    String of(Field field, String value) {
        return switch (field) {
            case MODALITY -> labels.modality(value);
            case PAIR -> pair(PairValue.parse(value));
            case DIRECTION -> direction(value);
            case TASK -> task(TaskValue.parse(value));
            case ANNOTATION -> labels.annotation(value);
            case LICENCE ->
                value.equals(Field.NON_COMMERCIAL) ? texts.get("filter.non-commercial") : labels.licence(value);
            case LANGUAGE -> Languages.nameOf(value, texts.language());
            case NATURE -> coded("nature.", value);
            case USE -> coded("use.", value);
            case BASIS -> coded("basis.", value);
            case STATUS -> coded("status.", value);
            case RELATION -> coded("relation.", value);
            case GRANULARITY -> texts.get("filter.granularity", coded("granularity.", value));
            case RELATED -> related(RelatedValue.parse(value));
            case CATEGORY -> value;
        };
    }

    /// `1,000 to 9,999`, `at least 10`, `up to 999`.
    String ofRange(String range) {
        return Range.parse(range).map(this::ofRange).orElse(range);
    }

    private String ofRange(Range range) {
        if (range.from() == null) {
            return ExactBound.below(range.to())
                    .map(bound -> texts.get("range.less-than", number(bound)))
                    .orElseGet(() -> texts.get("range.up-to", number(range.to())));
        }
        if (range.to() == null) {
            return ExactBound.above(range.from())
                    .map(bound -> texts.get("range.more-than", number(bound)))
                    .orElseGet(() -> texts.get("range.at-least", number(range.from())));
        }
        return range.isSingle()
                ? number(range.from())
                : texts.get("range.between", number(range.from()), number(range.to()));
    }

    /// `2018`, `2015 to 2020`, `2020 or later`, `2018 or earlier`.
    String ofYears(Range range) {
        if (range.from() == null) {
            return texts.get("years.until", year(range.to()));
        }
        if (range.to() == null) {
            return texts.get("years.since", year(range.from()));
        }
        return range.isSingle()
                ? texts.get("years.one", year(range.from()))
                : texts.get("years.between", year(range.from()), year(range.to()));
    }

    private String annotations(String kind, Range range) {
        return AmountText.isOne(range) ? labels.annotationInSentence(kind) : labels.annotations(kind);
    }

    private String amount(Quantity quantity, Range range) {
        return new AmountText(texts).of(quantity, range, ofRange(range));
    }

    /// `at least 10 hours`.
    String amount(Quantity quantity, String number) {
        return texts.get("amount." + quantity.key(), number);
    }

    private String number(@Nullable BigDecimal number) {
        return number == null ? "" : texts.get("value.number", number);
    }

    private static String year(@Nullable BigDecimal year) {
        return String.valueOf(year);
    }

    /// What is one of a few codes; one that is not known stands for itself.
    private String coded(String codes, String value) {
        return texts.getOr(value, codes + value);
    }

    private String direction(String value) {
        String[] sides = value.split("->", 2);
        return texts.get("filter.direction", labels.modality(sides[0]), labels.modality(sides[1]));
    }

    private String pair(PairValue pair) {
        String named = labels.pair(pair.slug());
        return pair.ways().isEmpty()
                ? named
                : texts.get(
                        "filter.narrowed",
                        named,
                        texts.list(pair.ways().stream().map(this::way).toList()));
    }

    private String way(String way) {
        return of(PairValue.isRelation(way) ? Field.RELATION : Field.GRANULARITY, way);
    }

    private String related(RelatedValue other) {
        String name = names.apply(other.name());
        return other.way() == null
                ? texts.get("filter.related", name)
                : texts.get("filter.related-as." + other.way(), name);
    }

    private String task(TaskValue task) {
        Vocabulary vocabulary = labels.vocabulary();
        boolean narrowed =
                !task.tasks(vocabulary).equals(TaskValue.of(task.slug()).tasks(vocabulary));
        String asked = narrowed
                ? texts.get("filter.narrowed", labels.task(task.slug()), labels.joined(task.joining()))
                : labels.task(task.slug());
        return task.derived() ? texts.get("filter.derived", asked) : asked;
    }

    private String joined(List<Filter> parts, String joining) {
        return parts.stream()
                .map(this::inBrackets)
                .reduce((one, other) -> texts.get(joining, one, other))
                .orElse("");
    }

    private String inBrackets(Filter part) {
        boolean compound = part instanceof All || part instanceof Any;
        return compound ? texts.get("value.in-brackets", of(part)) : of(part);
    }
}
