package dev.modalium.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.language.Language;
import dev.modalium.language.Texts;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitiesTests {

    private static final Quantities ENGLISH = new Quantities(Texts.in(Language.ENGLISH));
    private static final Quantities CHINESE = new Quantities(Texts.in(Language.CHINESE));

    @ParameterizedTest
    @CsvSource({
        "0, 0 bytes",
        "1, 1 byte",
        "999, 999 bytes",
        "1000, 1.0 kB",
        "144287, 144 kB",
        "999499, 999 kB",
        "999500, 1.0 MB",
        "469052190, 469 MB",
        "4700000000, 4.7 GB",
        "32000000000000000, 32000 TB"
    })
    void writesBytesInTheUnitThatFits(long bytes, String written) {
        assertThat(ENGLISH.bytes(bytes)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 s", "59, 59 s", "60, 1 min 0 s", "130, 2 min 10 s", "3900, 1 h 5 min", "90000, 25 h 0 min"})
    void writesSecondsInTheTwoLargestUnits(long seconds, String written) {
        assertThat(ENGLISH.seconds(seconds)).isEqualTo(written);
    }

    @Test
    void writesThemInChinese() {
        assertThat(CHINESE.bytes(999)).isEqualTo("999字节");
        assertThat(CHINESE.rate(60_331_216)).isEqualTo("60 MB/秒");
        assertThat(CHINESE.seconds(130)).isEqualTo("2分10秒");
        assertThat(CHINESE.seconds(3900)).isEqualTo("1小时5分");
        assertThat(CHINESE.duration(Duration.ofMillis(4321))).isEqualTo("4.3秒");
    }

    @Test
    void writesShortTimesWithATenthAndMomentsInUtc() {
        assertThat(ENGLISH.duration(Duration.ofMillis(4321))).isEqualTo("4.3 s");
        assertThat(ENGLISH.duration(Duration.ofSeconds(75))).isEqualTo("1 min 15 s");
        assertThat(Quantities.moment(Instant.parse("2026-11-24T17:05:11.9Z"))).isEqualTo("2026-11-24 17:05:11 UTC");
    }
}
