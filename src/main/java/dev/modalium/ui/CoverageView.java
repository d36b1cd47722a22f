package dev.modalium.ui;

import dev.modalium.search.coverage.CellKey;
import dev.modalium.search.coverage.Coverage;
import dev.modalium.search.coverage.Coverage.Cell;
import dev.modalium.search.coverage.Coverage.Pair;
import dev.modalium.search.filter.FilterUrl;
import dev.modalium.search.filter.FilterUrl.Parameter;
import dev.modalium.search.filter.Filter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
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
                first(address, "show").filter(MEASURES::contains).findFirst().orElse("datasets");
        String with = first(address, "with").findFirst().orElse("");
        List<Pair> pairs = coverage.pairs().stream()
                .filter(pair ->
                        with.isEmpty() || List.of(pair.slug().split("\\+")).contains(with))
                .toList();
        List<String> usable = modalities.stream()
                .filter(modality -> coverage.pairs().stream()
                        .anyMatch(pair -> List.of(pair.slug().split("\\+")).contains(modality)))
                .toList();
        List<Parameter> kept = Stream.concat(FilterUrl.parameters(address.filter()).stream(), address.own().stream())
                .filter(parameter -> !FIELDS.contains(parameter.name()))
                .filter(parameter -> !parameter.name().equals("cell"))
                .toList();
        return new CoverageView(
                measure,
                pairs,
                new Rows(coverage, pairs, measure, address).all(),
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
                chosen(address.filter()),
                FilterUrl.query(address.filter()));
    }

    /// Unfolds all families, or folds them where one is unfolded.
    private static Choice fold(Coverage coverage, PageAddress address) {
        boolean anyOpen = first(address, "open").findFirst().isPresent();
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

    private static Stream<String> first(PageAddress address, String name) {
        return address.own().stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(Parameter::value);
    }

    private record Rows(Coverage coverage, List<Pair> pairs, String measure, PageAddress address) {

        /// Each level but the lowest begins at a multiple of the one before it, since few places
        /// have very much.
        private static final int LEVELS = 5;

        List<Row> all() {
            Map<CellKey, Cell> cells = coverage.cells().stream()
                    .collect(Collectors.toMap(
                            cell -> new CellKey(cell.pair(), cell.task()), Function.identity(), (one, _) -> one));
            double most = cells.values().stream()
                    .map(this::number)
                    .filter(Objects::nonNull)
                    .mapToDouble(BigDecimal::doubleValue)
                    .max()
                    .orElse(0);
            List<String> open = first(address, "open").toList();
            return coverage.tasks().stream()
                    .map(row -> {
                        boolean family = row.families().isEmpty();
                        boolean isOpen = family && open.contains(row.slug());
                        return new Row(
                                row.slug(),
                                row.label(),
                                isOpen,
                                family ? toggled(row.slug(), open) : null,
                                pairs.stream()
                                        .map(pair -> place(pair, cells.get(new CellKey(pair.slug(), row.slug())), most))
                                        .toList());
                    })
                    .filter(row -> row.places().stream().anyMatch(Place::possible))
                    .toList();
        }

        private Place place(Pair pair, @Nullable Cell cell, double most) {
            if (cell == null) {
                return new Place(pair, false, null, null, 0, null, false);
            }
            String key = new CellKey(cell.pair(), cell.task()).toString();
            BigDecimal number = number(cell);
            return new Place(
                    pair,
                    true,
                    cell,
                    number,
                    level(number, most),
                    cell.datasets() > 0 ? DatasetListView.page(cell.url()) : address.with("cell", key) + "#substitutes",
                    first(address, "cell").anyMatch(key::equals));
        }

        private @Nullable BigDecimal number(Cell cell) {
            return switch (measure) {
                case "items" -> cell.datasets() == 0 ? BigDecimal.ZERO : cell.items();
                case "hours" -> cell.datasets() == 0 ? BigDecimal.ZERO : cell.hours();
                default -> BigDecimal.valueOf(cell.datasets());
            };
        }

        private static int level(@Nullable BigDecimal number, double most) {
            if (number == null || number.signum() == 0 || most <= 0) {
                return 0;
            }
            double share = Math.log1p(number.doubleValue()) / Math.log1p(most);
            return Math.clamp((int) Math.ceil(share * LEVELS), 1, LEVELS);
        }

        private String toggled(String family, List<String> open) {
            List<String> others = new ArrayList<>(open);
            if (!others.remove(family)) {
                others.add(family);
            }
            return address.with("open", others.toArray(String[]::new)) + "#row-" + family;
        }
    }
}
