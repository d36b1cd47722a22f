package dev.modalium.search.index;

import dev.modalium.search.filter.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How much a dataset has of what, stated by a source or counted in a release: the largest of several numbers, to three
/// decimals.
public final class Quantities {

    private static final BigDecimal SECONDS_AN_HOUR = BigDecimal.valueOf(3600);
    private static final int DECIMALS = 3; // as the index keeps numbers
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE / 10_000);

    private final Map<Quantity, BigDecimal> numbers = new EnumMap<>(Quantity.class);

    private Quantities() {}

    /// Quantities of which nothing is known are absent.
    public static Map<Quantity, BigDecimal> of(IndexedDataset dataset) {
        Quantities all = new Quantities();
        if (dataset.year() != null) {
            all.add(Quantity.YEAR, BigDecimal.valueOf(dataset.year()));
        }
        dataset.sizes()
                .forEach(size -> Quantity.ofUnit(size.unit() == null ? "" : size.unit())
                        .ifPresent(quantity -> all.add(quantity, size.count())));
        dataset.releases().forEach(all::add);
        return all.numbers;
    }

    private void add(IndexedDataset.Counted release) {
        add(Quantity.ITEMS, release.items());
        add(Quantity.ANNOTATIONS, release.annotations());
        add(Quantity.IMAGES, release.modalities().get("vision.image"));
        add(Quantity.VIDEOS, release.modalities().get("vision.video"));
        add(Quantity.CAPTIONS, release.kinds().get("caption"));
        if (!release.categories().isEmpty()) {
            add(Quantity.CATEGORIES, (long) release.categories().size());
        }
        if (release.seconds() != null) {
            add(Quantity.HOURS, release.seconds().divide(SECONDS_AN_HOUR, DECIMALS, RoundingMode.HALF_EVEN));
        }
    }

    private void add(Quantity quantity, @Nullable Long number) {
        add(quantity, number == null ? null : BigDecimal.valueOf(number));
    }

    private void add(Quantity quantity, @Nullable BigDecimal number) {
        if (number == null) {
            return;
        }
        BigDecimal bounded = number.min(LARGEST);
        BigDecimal kept = bounded.scale() > DECIMALS ? bounded.setScale(DECIMALS, RoundingMode.HALF_EVEN) : bounded;
        numbers.merge(quantity, kept, BigDecimal::max);
        if (Quantity.OF_SAMPLES.contains(quantity)) {
            numbers.merge(Quantity.ITEMS, kept, BigDecimal::max);
        }
    }
}
