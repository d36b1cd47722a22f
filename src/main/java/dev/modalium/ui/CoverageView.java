package dev.modalium.ui;

import dev.modalium.search.coverage.Coverage;
import dev.modalium.search.coverage.Coverage.Cell;
import dev.modalium.search.coverage.Coverage.Pair;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.FilterUrl;
import dev.modalium.search.filter.FilterUrl.Parameter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The map as a table, and the ways to unfold it.
///
/// @param measure what its numbers are: `datasets`, `items` or `hours`
/// @param pairs the columns that are shown
/// @param with ways to show only the pairs with one modality; the first shows all
/// @param kept parameters that the form of the filter keeps as they are
/// @param chosen values of the form's fields, by their names
/// @param query of the address, for the same map in the API; empty where there is no filter
record CoverageView(
        String measure,
        List<Pair> pairs,
        List<Row> rows,
        List<Choice> measures,
        List<Choice> with,
        Choice fold,
        List<Parameter> kept,
        Map<String, String> chosen,
        String query) {

    private static final List<String> MEASURES = List.of("datasets", "items", "hours");
    private static final List<String> FIELDS = List.of("use", "basis", "nature");

    /// A family, or below it one of its tasks.
    ///
    /// @param toggle the same page with the family unfolded or folded; null for a task
    record Row(
            String slug,
            String label,
            boolean open,
            @Nullable String toggle,
            List<Place> places) {}

    /// A cell of the table; what no task joins has no number, and nothing to lead to.
    ///
    /// @param number null where it is not known, or where there can be none
    /// @param level from 0 for nothing to 5 for the most
    record Place(
            Pair pair,
            boolean possible,
            @Nullable Cell cell,
            @Nullable BigDecimal number,
            int level,
            @Nullable String href,
            boolean current) {}

    /// A link to another state of the page; the value is what it chooses, empty for no choice.
    record Choice(String value, String href, boolean current) {}

    static CoverageView of(Coverage coverage, PageAddress address, List<String> modalities) {
        String measure =
                address.values("show").filter(MEASURES::contains).findFirst().orElse("datasets");
        String with = address.values("with").findFirst().orElse("");
        List<Pair> pairs = coverage.pairs().stream()
                .filter(pair ->
                        with.isEmpty() || List.of(pair.slug().split("\\+")).contains(with))
                .toList();
        List<String> usable = modalities.stream()
                .filter(modality -> coverage.pairs().stream()
                        .anyMatch(pair -> List.of(pair.slug().split("\\+")).contains(modality)))
                .toList();
        Map<String, String> chosen = chosen(address.filter());
        List<Parameter> kept = Stream.concat(FilterUrl.parameters(address.filter()).stream(), address.own().stream())
                .filter(parameter -> !parameter.value().equals(chosen.get(parameter.name())))
                .filter(parameter -> !parameter.name().equals("cell"))
                .toList();
        return new CoverageView(
                measure,
                pairs,
                new CoverageRows(coverage, pairs, measure, address).all(),
                MEASURES.stream()
                        .map(other ->
                                new Choice(other, address.with("show", other).toString(), other.equals(measure)))
                        .toList(),
                Stream.concat(Stream.of(""), usable.stream())
                        .map(modality -> new Choice(
                                modality,
                                (modality.isEmpty() ? address.without("with") : address.with("with", modality))
                                        .toString(),
                                modality.equals(with)))
                        .toList(),
                fold(coverage, address),
                kept,
                chosen,
                FilterUrl.query(address.filter()));
    }

    /// Unfolds all families, or folds them where one is unfolded.
    private static Choice fold(Coverage coverage, PageAddress address) {
        boolean anyOpen = address.values("open").findFirst().isPresent();
        String[] families = coverage.tasks().stream()
                .filter(row -> row.families().isEmpty())
                .map(Coverage.Row::slug)
                .toArray(String[]::new);
        PageAddress other = anyOpen ? address.without("open") : address.with("open", families);
        return new Choice("", other.toString(), anyOpen);
    }

    private static Map<String, String> chosen(Filter filter) {
        return filter.clauses().stream()
                .filter(Filter.Has.class::isInstance)
                .map(Filter.Has.class::cast)
                .filter(has -> FIELDS.contains(has.field().key()))
                .collect(Collectors.toMap(has -> has.field().key(), Filter.Has::value, (one, _) -> one));
    }
}
