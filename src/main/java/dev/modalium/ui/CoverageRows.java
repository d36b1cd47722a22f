package dev.modalium.ui;

import dev.modalium.search.coverage.CellKey;
import dev.modalium.search.coverage.Coverage;
import dev.modalium.search.coverage.Coverage.Cell;
import dev.modalium.search.coverage.Coverage.Pair;
import dev.modalium.ui.CoverageView.Place;
import dev.modalium.ui.CoverageView.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The rows of the map as a table: families, and below those that are unfolded their tasks.
///
/// @param pairs the columns
/// @param measure what the numbers are
record CoverageRows(Coverage coverage, List<Pair> pairs, String measure, PageAddress address) {

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
        List<String> open = address.values("open").toList();
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
                address.values("cell").anyMatch(key::equals));
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
