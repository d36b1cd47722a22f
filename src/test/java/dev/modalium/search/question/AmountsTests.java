package dev.modalium.search.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.search.filter.Quantity;
import dev.modalium.search.question.Amount.Comparison;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Numbers with how they are compared, and the ranges that they mean.
class AmountsTests {

    @ParameterizedTest
    @CsvSource({
        "at least 10, 10..",
        "10+, 10..",
        "10以上, 10..",
        "more than 10, 11..",
        "over 100k, 100001..",
        "超过一万, 10001..",
        "at most 10, ..10",
        "fewer than 10, ..9",
        "不到10, ..9",
        "exactly 10, 10",
        "about 100, 90..110",
        "100左右, 90..110",
        "fifteen, 15.."
    })
    void comparesByTheWordsBesideTheNumber(String written, String range) {
        assertThat(itemsOf(written)).isEqualTo(range);
    }

    @ParameterizedTest
    @CsvSource({
        "between 10 and 20, 10..20",
        "10-20, 10..20",
        "10到20, 10..20",
        "10小时到50小时, 10..50",
        "more than 10 but less than 20, 11..19",
        "at most 20 and at least 10, 10..20",
        "5 to 10 thousand, 5000..10000",
        "一到两万张, 10000..20000",
        "三五千, 3000..5000"
    })
    void readsTwoBounds(String written, String range) {
        assertThat(itemsOf(written)).isEqualTo(range);
    }

    @ParameterizedTest
    @CsvSource({"hundreds of videos, 100..", "several thousand, 1000..", "几百, 100..", "上万, 10000..", "十几万, 100000.."})
    void takesAVagueNumberForTheLeastThatItMeans(String written, String range) {
        assertThat(itemsOf(written)).isEqualTo(range);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4K video", "360 video", "8k分辨率", "50%", "two speakers", "hello"})
    void findsNoneInAResolutionAPercentageOrASmallNumberInWords(String written) {
        assertThat(Amounts.at(written, 0)).isEmpty();
    }

    @Test
    void findsNothingBeforeTheNumberBegins() {
        assertThat(Amounts.at("with at least 10", 0)).isEmpty();
        assertThat(Amounts.at("with at least 10", 5))
                .hasValueSatisfying(found -> assertThat(found.end()).isEqualTo("with at least 10".length()));
    }

    @Test
    void takesTheNextNumberForMoreAndOfHoursAThousandthMore() {
        var more = new Amount(Comparison.MORE, BigDecimal.TEN);
        var less = new Amount(Comparison.LESS, BigDecimal.TEN);
        assertThat(more.range(Quantity.ITEMS, BigDecimal.ONE)).hasToString("11..");
        assertThat(more.range(Quantity.HOURS, BigDecimal.ONE)).hasToString("10.001..");
        assertThat(less.range(Quantity.ITEMS, BigDecimal.ONE)).hasToString("..9");
        assertThat(less.range(Quantity.HOURS, BigDecimal.ONE)).hasToString("..9.999");
    }

    @Test
    void scalesByTheUnit() {
        var halfAnHour = new BigDecimal("0.5");
        assertThat(new Amount(Comparison.AT_LEAST, BigDecimal.TEN).range(Quantity.HOURS, halfAnHour))
                .hasToString("5..");
    }

    @Test
    void meansNoRangeWhereNoNumberCanBe() {
        assertThat(new Amount(Comparison.LESS, BigDecimal.ZERO).range(Quantity.ITEMS, BigDecimal.ONE))
                .isNull();
        assertThat(new Amount(Comparison.UNCLEAR, BigDecimal.TEN).range(Quantity.ITEMS, BigDecimal.ONE))
                .isNull();
        assertThat(new Amount(Comparison.AT_LEAST, new BigDecimal("1e15")).range(Quantity.ITEMS, BigDecimal.ONE))
                .isNull();
        var upToFive = new Amount(Comparison.AT_MOST, BigDecimal.valueOf(5));
        assertThat(new Amount(Comparison.AT_LEAST, BigDecimal.TEN, upToFive).range(Quantity.ITEMS, BigDecimal.ONE))
                .isNull();
    }

    @Test
    void keepsANumberThatIsNotClearSoThatItIsNamed() {
        assertThat(Amounts.at("10,00", 0))
                .hasValueSatisfying(
                        found -> assertThat(found.amount().comparison()).isEqualTo(Comparison.UNCLEAR));
    }

    private static String itemsOf(String written) {
        return String.valueOf(Amounts.at(written, 0).orElseThrow().amount().range(Quantity.ITEMS, BigDecimal.ONE));
    }
}
