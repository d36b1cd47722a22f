package dev.modalium.search.question;

import dev.modalium.search.filter.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Filters as the question suite writes them, with what is joined in the order of the alphabet.
final class Printed {

    private static final String AND = " AND ";
    private static final String OR = " OR ";

    private Printed() {}

    static String of(Filter filter) {
        return switch (filter) {
            case Filter.All(List<Filter> parts) -> join(parts.stream().map(Printed::of), AND);
            case Filter.Any(List<Filter> parts) -> "(" + join(parts.stream().map(Printed::of), OR) + ")";
            case Filter.Not(Filter part) -> "NOT " + (part instanceof Filter.All ? "(" + of(part) + ")" : of(part));
            case Filter.Has(var field, String value) -> field.key() + ":" + value;
            case Filter.Within(var quantity, var range) -> quantity.key() + ":" + range;
            case Filter.Counted(String category, var kind, var range) ->
                "counted:" + category + ":" + kind + ":" + range;
            case Filter.Words(String text) -> "words:" + text;
            case Filter.Named(String name) -> "name:" + name;
            case Filter.Like(String name) -> "like:" + name;
            case Filter.SizedAs(String name, boolean larger) -> (larger ? "larger:" : "smaller:") + name;
        };
    }

    /// A filter as it was written, in that order.
    static String inOrder(String written) {
        String text = written.strip();
        List<String> all = split(text, AND);
        if (split(text, OR).size() > 1) {
            return join(split(text, OR).stream().map(Printed::inOrder), OR);
        }
        if (all.size() > 1) {
            return join(all.stream().map(Printed::inOrder), AND);
        }
        if (text.startsWith("NOT ")) {
            return "NOT " + inOrder(text.substring("NOT ".length()));
        }
        return text.startsWith("(") ? "(" + inOrder(text.substring(1, text.length() - 1)) + ")" : text;
    }

    private static String join(Stream<String> parts, String word) {
        return parts.sorted().collect(Collectors.joining(word));
    }

    private static List<String> split(String text, String word) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0 && text.startsWith(word, i)) {
                parts.add(text.substring(from, i));
                from = i + word.length();
            }
        }
        parts.add(text.substring(from));
        return parts;
    }
}
