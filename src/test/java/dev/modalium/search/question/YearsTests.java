package dev.modalium.search.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YearsTests {

    private static final Year TODAY = Year.of(2026);

    @ParameterizedTest
    @CsvSource({
        "2018, 2018",
        "in 2018, 2018",
        "2018年, 2018",
        "since 2020, 2020..",
        "2020 or later, 2020..",
        "2020年以后, 2020..",
        "from 2020 on, 2020..",
        "after 2020, 2021..",
        "before 2020, ..2019",
        "2020年以前, ..2019",
        "until 2020, ..2020",
        "no later than 2020, ..2020",
        "around 2020, 2019..2021",
        "2020年左右, 2019..2021",
        "in or after 2020, 2020.."
    })
    void areOpenOnTheSideThatTheWordsSay(String written, String range) {
        assertThat(years(written)).isEqualTo(range);
    }

    @ParameterizedTest
    @CsvSource({
        "between 2015 and 2020, 2015..2020",
        "2015-2020, 2015..2020",
        "from 2015 to 2020, 2015..2020",
        "2015年到2020年之间, 2015..2020"
    })
    void spanFromOneYearToAnother(String written, String range) {
        assertThat(years(written)).isEqualTo(range);
    }

    @ParameterizedTest
    @CsvSource({
        "the 2010s, 2010..2019",
        "since the 2010s, 2010..",
        "before the 2010s, ..2009",
        "after the 2010s, 2020..",
        "until the 2010s, ..2019",
        "2010年代, 2010..2019"
    })
    void areTenInADecade(String written, String range) {
        assertThat(years(written)).isEqualTo(range);
    }

    @Test
    void areOfThisCenturyInTwoDigitsBeforeWordsThatBeginThere() {
        assertThat(years("18年以后")).isEqualTo("2018..");
        assertThat(years("自18年以来")).isEqualTo("2018..");
    }

    @ParameterizedTest
    @CsvSource({"in the last 3 years, 2023..", "近三年, 2023..", "last year, 2025", "since last year, 2025..", "今年, 2026"})
    void areCountedBackFromToday(String written, String range) {
        assertThat(years(written)).isEqualTo(range);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-2015", "2000以上", "20189", "2018.5", "1080p", "2018x", "10年前", "released 2018"})
    void areNoneInOtherNumbersAndBackwards(String written) {
        assertThat(Years.at(written, 0, TODAY)).isEmpty();
    }

    @Test
    void endWhereTheirWordsEnd() {
        assertThat(Years.at("audio since 2020 with text", 6, TODAY))
                .hasValueSatisfying(found -> assertThat("audio since 2020 with text"
                                .substring(6, found.end())
                                .strip())
                        .isEqualTo("since 2020"));
    }

    private static String years(String written) {
        return Years.at(written, 0, TODAY).orElseThrow().years().range().toString();
    }
}
