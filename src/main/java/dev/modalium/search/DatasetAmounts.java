package dev.modalium.search;

import dev.modalium.language.Language;
import dev.modalium.language.Texts;
import dev.modalium.search.filter.Quantity;
import dev.modalium.search.index.IndexedDataset;
import dev.modalium.search.index.IndexedDataset.Size;
import dev.modalium.search.index.Quantities;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// How much a dataset has of something, as a clause of a sentence.
@Component
class DatasetAmounts {

    private final Texts texts;

    /// In English.
    @Autowired
    DatasetAmounts() {
        this(Texts.in(Language.ENGLISH));
    }

    private DatasetAmounts(Texts texts) {
        this.texts = texts;
    }

    DatasetAmounts in(Language language) {
        return new DatasetAmounts(Texts.in(language));
    }

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

    private String words(Quantity quantity, @Nullable BigDecimal number) {
        if (quantity == Quantity.YEAR) {
            return number == null ? texts.get("has.unknown-year") : texts.get("has.year", number.toPlainString());
        }
        return number == null
                ? texts.get("has.unknown-amount", texts.get("quantity." + quantity.key()))
                : texts.get("has.amount", new AmountText(texts).of(quantity.key(), number));
    }

    private static boolean isOf(Quantity quantity, String unit) {
        return Quantity.ofUnit(unit)
                .filter(of -> of == quantity || (quantity == Quantity.ITEMS && Quantity.OF_SAMPLES.contains(of)))
                .isPresent();
    }
}
