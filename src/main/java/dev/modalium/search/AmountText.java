package dev.modalium.search;

import dev.modalium.language.Texts;
import java.math.BigDecimal;

/// So much of something in words: `512 hours`, `1 hour`.
public record AmountText(Texts texts) {

    /// @param quantity such as `hours`
    public String of(String quantity, BigDecimal number) {
        boolean one = number.compareTo(BigDecimal.ONE) == 0;
        return texts.get((one ? "amount-of-one." : "amount.") + quantity, texts.get("value.number", number));
    }
}
