package dev.modalium.search.index;

import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.PlainName;
import dev.modalium.search.filter.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a look at a dataset shows of it, worked out once.
record Looked(List<String> names, Map<Field, Set<String>> values, Map<Quantity, Optional<BigDecimal>> numbers) {

    static Looked at(IndexedDataset dataset, ModelTerms terms) {
        return new Looked(
                written(dataset).stream().map(PlainName::of).toList(),
                Arrays.stream(Field.values())
                        .collect(Collectors.toMap(field -> field, field -> terms.of(field, dataset))),
                Arrays.stream(Quantity.values())
                        .collect(Collectors.toMap(quantity -> quantity, quantity -> numberOf(quantity, dataset))));
    }

    /// Its names as they are written.
    static List<String> written(IndexedDataset dataset) {
        List<String> names = new ArrayList<>(List.of(dataset.slug(), dataset.name()));
        int bracket = dataset.name().indexOf(" (");
        if (bracket > 0) {
            names.add(dataset.name().substring(0, bracket));
        }
        names.addAll(dataset.aliases());
        return names;
    }

    /// In thousandths, as the index keeps it.
    private static Optional<BigDecimal> numberOf(Quantity quantity, IndexedDataset dataset) {
        Set<Quantity> counting = quantity == Quantity.ITEMS ? Quantity.OF_SAMPLES : Set.of(quantity);
        List<BigDecimal> numbers = new ArrayList<>();
        if (quantity == Quantity.YEAR && dataset.year() != null) {
            numbers.add(BigDecimal.valueOf(dataset.year()));
        }
        dataset.sizes().forEach(size -> {
            Optional<Quantity> unit = Optional.ofNullable(size.unit()).flatMap(Quantity::ofUnit);
            if (size.count() != null && unit.filter(counting::contains).isPresent()) {
                numbers.add(size.count());
            }
        });
        for (IndexedDataset.Counted release : dataset.releases()) {
            switch (quantity) {
                case ITEMS -> {
                    numbers.add(BigDecimal.valueOf(release.items()));
                    addKnown(release.modalities().get("vision.image"), numbers);
                    addKnown(release.modalities().get("vision.video"), numbers);
                }
                case IMAGES -> addKnown(release.modalities().get("vision.image"), numbers);
                case VIDEOS -> addKnown(release.modalities().get("vision.video"), numbers);
                case HOURS -> {
                    BigDecimal seconds = release.seconds();
                    if (seconds != null) {
                        numbers.add(seconds.divide(BigDecimal.valueOf(3600), 3, RoundingMode.HALF_EVEN));
                    }
                }
                case ANNOTATIONS -> numbers.add(BigDecimal.valueOf(release.annotations()));
                case CATEGORIES -> {
                    if (!release.categories().isEmpty()) {
                        numbers.add(BigDecimal.valueOf(release.categories().size()));
                    }
                }
                case CAPTIONS -> addKnown(release.kinds().get("caption"), numbers);
                default -> {}
            }
        }
        return numbers.stream()
                .max(Comparator.naturalOrder())
                .map(number -> number.setScale(3, RoundingMode.HALF_EVEN))
                .map(number -> quantity == Quantity.YEAR ? number.setScale(0, RoundingMode.UNNECESSARY) : number);
    }

    private static void addKnown(@Nullable Long number, List<BigDecimal> numbers) {
        if (number != null) {
            numbers.add(BigDecimal.valueOf(number));
        }
    }
}
