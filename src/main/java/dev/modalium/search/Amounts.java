package dev.modalium.search;

import dev.modalium.search.filter.Quantity;
import dev.modalium.search.index.IndexedDataset;
import dev.modalium.search.index.IndexedDataset.Size;
import dev.modalium.search.index.Quantities;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How much a dataset has of something, as a clause of a sentence.
@Component
class Amounts {

    /// The stated size that a quantity was taken from; empty where it was counted, or nothing is known.
    Optional<Size> source(Quantity quantity, IndexedDataset dataset) {
        BigDecimal number = Quantities.of(dataset).get(quantity);
        return dataset.sizes().stream()
                .filter(size -> size.unit() != null && isOf(quantity, size.unit()))
                .filter(size ->
                        number != null && size.count() != null && size.count().compareTo(number) == 0)
                .findFirst();
    }

    /// `it has 4,143 videos`, or that it is not known.
    String of(Quantity quantity, IndexedDataset dataset) {
        return words(quantity, Quantities.of(dataset).get(quantity));
    }

    private static String words(Quantity quantity, @Nullable BigDecimal number) {
        if (quantity == Quantity.YEAR) {
            return "it is of " + Objects.requireNonNullElse(number, "an unknown year");
        }
        return number == null
                ? "it is not known how many " + quantity.key() + " it has"
                : "it has " + String.format(Locale.ROOT, "%,.3f", number).replaceFirst("\\.?0+$", "") + " "
                        + quantity.key();
    }

    private static boolean isOf(Quantity quantity, String unit) {
        return Quantity.ofUnit(unit)
                .filter(of -> of == quantity || (quantity == Quantity.ITEMS && Quantity.OF_SAMPLES.contains(of)))
                .isPresent();
    }
}
