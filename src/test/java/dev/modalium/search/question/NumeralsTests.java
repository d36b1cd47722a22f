package dev.modalium.search.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,000 | 1000",
                "1 000 000 | 1000000",
                "1'234'567 | 1234567",
                "1.000.000 | 1000000",
                "1,234.5 | 1234.5",
                "12.5 | 12.5",
                "1e6 | 1000000",
                "10^6 | 1000000"
            })
    void readsDigitsInGroupsOfThreeAndPowers(String written, BigDecimal number) {
        assertThat(Numerals.number(written, null))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10,00", "1.000", "1,5", "1,2345"})
    void readsNoneWhereASignMayMeanSeveralNumbers(String written) {
        assertThat(Numerals.number(written, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "twenty-five, 25",
        "Forty Two, 42",
        "nineteen, 19",
        "an, 1",
        "half a, 0.5",
        "two and a half, 2.5",
        "tens of thousands, 10000"
    })
    void readsEnglishWords(String written, BigDecimal number) {
        assertThat(Numerals.number(written, null))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @CsvSource({
        "十, 10",
        "十五, 15",
        "二十, 20",
        "一百零五, 105",
        "两千三百, 2300",
        "一万五千, 15000",
        "三十万, 300000",
        "三亿, 300000000",
        "1万5千, 15000",
        "半, 0.5",
        "两个半, 2.5"
    })
    void readsChineseNumerals(String written, BigDecimal number) {
        assertThat(Numerals.number(written, null))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @CsvSource({
        "'1,5', ' million', 1500000",
        "1.000, k, 1000",
        "5, w, 50000",
        "3, ' hundred thousand', 300000",
        "2, ' dozen', 24",
        "10, 多万, 100000",
        "1.5, 亿, 150000000"
    })
    void multipliesByTheMagnitudeBeforeWhichACommaIsADecimalOne(String written, String magnitude, BigDecimal number) {
        assertThat(Numerals.number(written, magnitude))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
    }

    @Test
    void readsNoneWhereChineseSaysSomeHundred() {
        assertThat(Numerals.number("百八十", null)).isEmpty();
    }

    @Test
    void readsNoneThatIsMoreThanThereIsOfAnything() {
        assertThat(Numerals.number("一", "亿亿亿亿")).isEmpty();
        assertThat(Numerals.number("1".repeat(25), null)).isEmpty();
    }
}
