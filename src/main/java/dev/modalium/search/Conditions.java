package dev.modalium.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Clauses as SQL conditions on a row `d` of the table `dataset`, with the parameters that they need.
///
/// No condition is ever null, so that they can be negated and counted; what people typed reaches SQL as parameters
/// only.
final class Conditions {

    private final Map<String, Object> parameters = new HashMap<>();

    Map<String, Object> parameters() {
        return parameters;
    }

    /// The name of a new parameter that holds the value, a list for use in `in (…)`.
    String bind(Object value) {
        String name = "p" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }

    String all(Collection<Clause> clauses) {
        return clauses.isEmpty() ? "true" : clauses.stream().map(this::of).collect(Collectors.joining(" and "));
    }

    String of(Clause clause) {
        return switch (clause) {
            case Clause.OfModality(String slug) -> modality(slug);
            case Clause.OfPair(String slug) -> exists("dataset_pair", "x.pair = " + bind(slug));
            case Clause.OfTask task -> anyOf("dataset_support", "task", task.candidates());
            case Clause.OfAnnotation(String kind) -> exists("dataset_annotation", "x.kind = " + bind(kind));
            case Clause.OfNature(List<String> anyOf) -> "coalesce(d.nature in (" + bind(anyOf) + "), false)";
            case Clause.OfLicence(List<String> anyOf) -> "coalesce(d.licence, 'unknown') in (" + bind(anyOf) + ")";
            case Clause.OfYear(Integer from, Integer to) -> year(from, to);
            case Clause.OfText text ->
                text.words().stream().map(this::word).collect(Collectors.joining(" and ", "(", ")"));
            case Clause.OfName(List<String> anyOf) -> name(anyOf);
        };
    }

    /// How well the free text matches, 0 the best: a whole name, the beginning of one, part of one, something else.
    String rank(String phrase) {
        return """
                case when exists (select from unnest(%1$s) n where lower(n) = %2$s) then 0
                     when exists (select from unnest(%1$s) n where starts_with(lower(n), %2$s)) then 1
                     when exists (select from unnest(%1$s) n where strpos(lower(n), %2$s) > 0) then 2
                     else 3 end""".formatted(Names.OF_D, bind(phrase.toLowerCase(Locale.ROOT)));
    }

    private String modality(String slug) {
        return exists(
                "dataset_modality",
                "(x.modality = %1$s or starts_with(x.modality, %2$s))".formatted(bind(slug), bind(slug + ".")));
    }

    private String year(@Nullable Integer from, @Nullable Integer to) {
        String after = from == null ? "true" : "d.year >= " + bind(from);
        String before = to == null ? "true" : "d.year <= " + bind(to);
        return "coalesce(" + after + " and " + before + ", false)";
    }

    private String name(List<String> names) {
        List<String> plain = names.stream().map(Names::plain).toList();
        return "exists (select from unnest(%s) n where %s in (%s))"
                .formatted(Names.OF_D, Names.plainSql("n"), bind(plain));
    }

    private String word(Clause.Word word) {
        return """
                (strpos(lower(concat_ws(' ', d.slug, d.name, array_to_string(d.aliases, ' '), d.summary, d.description)), %s) > 0
                 or %s or %s or %s)""".formatted(
                        bind(word.text()),
                        anyOf("dataset_modality", "modality", word.modalities()),
                        anyOf("dataset_support", "task", word.tasks()),
                        anyOf("dataset_annotation", "kind", word.annotations()));
    }

    private String anyOf(String table, String column, Collection<String> slugs) {
        return slugs.isEmpty() ? "false" : exists(table, "x." + column + " in (" + bind(slugs) + ")");
    }

    private static String exists(String table, String condition) {
        return "exists (select from " + table + " x where x.dataset_id = d.id and " + condition + ")";
    }
}
