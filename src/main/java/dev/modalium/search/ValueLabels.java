package dev.modalium.search;

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
import dev.modalium.search.filter.Quantity;
import dev.modalium.search.filter.Range;
import dev.modalium.search.filter.TaskValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Values and conditions of filters as people read them, in English.
@Component
public class ValueLabels {

    private final TermLabels labels;

    ValueLabels(TermLabels labels) {
        this.labels = labels;
    }

    /// Such as `Vision+Audio`, `Localization of Vision+Audio, derived` or `1,000 to 9,999 items`.
    public String of(Filter filter) {
        return switch (filter) {
            case All(List<Filter> parts) -> joined(parts, " and ");
            case Any(List<Filter> parts) -> joined(parts, " or ");
            case Not(Filter part) -> "not " + inBrackets(part);
            case Has(Field field, String value) -> of(field, value);
            case Within(Quantity quantity, Range range) ->
                quantity == Quantity.YEAR ? ofYears(range) : ofRange(range) + " " + quantity.key();
            case Counted(String category, String kind, Range range) ->
                ofRange(range) + " " + (kind == null ? "annotations" : labels.annotations(kind)) + " of " + category;
            case Words(String text) -> "“" + text + "”";
            case Named(String name) -> name;
            case Like(String name) -> "like " + name;
            case SizedAs(String name, boolean larger) -> (larger ? "larger than " : "smaller than ") + name;
        };
    }

    String of(Field field, String value) {
        return switch (field) {
            case MODALITY -> labels.modality(value);
            case PAIR -> labels.pair(value);
            case DIRECTION -> direction(value);
            case TASK -> task(TaskValue.parse(value));
            case ANNOTATION -> labels.annotation(value);
            case LICENCE ->
                value.equals("non-commercial") ? "a licence that forbids commercial use" : labels.licence(value);
            case LANGUAGE -> Languages.nameOf(value);
            case RELATED -> "related to " + value;
            case GRANULARITY -> value + " level";
            default -> value;
        };
    }

    /// `1,000 to 9,999`, `at least 10`, `up to 999`.
    String ofRange(String range) {
        return Range.parse(range).map(ValueLabels::ofRange).orElse(range);
    }

    private static String ofRange(Range range) {
        if (range.from() == null) {
            return "up to " + number(range.to());
        }
        if (range.to() == null) {
            return "at least " + number(range.from());
        }
        return range.isSingle() ? number(range.from()) : number(range.from()) + " to " + number(range.to());
    }

    /// `2018`, `2015 to 2020`, `2020 or later`, `2018 or earlier`.
    static String ofYears(Range range) {
        if (range.from() == null) {
            return range.to() + " or earlier";
        }
        if (range.to() == null) {
            return range.from() + " or later";
        }
        return range.isSingle() ? range.from().toString() : range.from() + " to " + range.to();
    }

    private static String number(@Nullable BigDecimal number) {
        return String.format(Locale.ROOT, "%,.3f", number).replaceFirst("\\.?0+$", "");
    }

    private String direction(String value) {
        String[] sides = value.split("->", 2);
        return labels.modality(sides[0]) + " → " + labels.modality(sides[1]);
    }

    private String task(TaskValue task) {
        String joining = task.joining().isEmpty() ? "" : " of " + labels.pair(String.join("+", task.joining()));
        return labels.task(task.slug()) + joining + (task.derived() ? ", derived" : "");
    }

    private String joined(List<Filter> parts, String word) {
        return parts.stream().map(this::inBrackets).collect(Collectors.joining(word));
    }

    private String inBrackets(Filter part) {
        boolean compound = part instanceof All || part instanceof Any;
        return compound ? "(" + of(part) + ")" : of(part);
    }
}
