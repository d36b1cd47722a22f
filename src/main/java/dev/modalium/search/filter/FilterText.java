package dev.modalium.search.filter;

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
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes a filter in the query language, so that [FilterQuery] reads the same filter back.
public final class FilterText {

    private static final Pattern BARE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._+>@/-]*");
    private static final Pattern OPERATOR = Pattern.compile("(?i)and|or|not");

    private FilterText() {}

    /// Such as `modality:vision AND task:localization AND NOT licence:non-commercial`; empty for everything.
    public static String of(Filter filter) {
        return switch (filter) {
            case All(List<Filter> parts) ->
                parts.stream().map(part -> within(part, part instanceof Any)).collect(Collectors.joining(" AND "));
            case Any(List<Filter> parts) ->
                parts.stream().map(part -> within(part, part instanceof All)).collect(Collectors.joining(" OR "));
            case Not(Filter part) -> "NOT " + within(part, part instanceof All || part instanceof Any);
            case Has(Field field, String value) -> field.key() + ":" + value(value);
            case Within(Quantity quantity, Range range) -> quantity.key() + ":" + range;
            case Counted(String category, String kind, Range range) ->
                "count:" + quoted(category + behind(category, kind) + " " + range);
            case Words(String text) -> FilterParameter.WORDS + ":" + quoted(text);
            case Named(String name) -> "name:" + value(name);
            case Like(String name) -> "like:" + value(name);
            case SizedAs(String name, boolean larger) -> (larger ? "larger:" : "smaller:") + value(name);
        };
    }

    /// A slash with nothing behind it where the category's last part could be taken for a kind.
    private static String behind(String category, @Nullable String kind) {
        return kind == null ? (category.contains("/") ? "/" : "") : "/" + kind;
    }

    private static String within(Filter part, boolean bracketed) {
        String text = of(part);
        if (text.isEmpty()) {
            return "()";
        }
        return bracketed ? "(" + text + ")" : text;
    }

    private static String value(String value) {
        return BARE.matcher(value).matches() && !OPERATOR.matcher(value).matches() ? value : quoted(value);
    }

    /// Within quotes a backslash takes what follows it as it is.
    private static String quoted(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
