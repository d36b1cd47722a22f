package dev.modalium.ui;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Numbers as pages show them: to one decimal, as the hours of a release, or to one digit where it is less than that.
final class Rounded {

    private Rounded() {}

    static BigDecimal of(BigDecimal number) {
        BigDecimal tenths = number.setScale(1, RoundingMode.HALF_UP);
        return tenths.signum() == 0 && number.signum() != 0
                ? number.round(new MathContext(1, RoundingMode.HALF_UP))
                : tenths;
    }
}
