package dev.modalium.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.language.Language;
import dev.modalium.vocabulary.Vocabulary;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Slugs, numbers and sources as pages write them.
class WordsTests {

    private static final String RULE = "rule of audio-visual-event-localization (video and audio in the same items,"
            + " temporal segments, class labels), counted in Annotations.txt";

    private final Words english = new Words(Vocabulary.load());
    private final Words chinese = english.in(Language.CHINESE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            6511.662 | 6,511.7 | 6,511.7 hours
            11.381   | 11.4    | 11.4 hours
            61.0     | 61      | 61 hours
            0.98     | 1       | 1 hour
            0.0123   | 0.01    | 0.01 hours
            0        | 0       | 0 hours
            """)
    void roundsToWhatIsWorthReading(BigDecimal number, String written, String amount) {
        assertThat(english.number(number)).isEqualTo(written);
        assertThat(english.amount("hours", number)).isEqualTo(amount);
    }

    @Test
    void saysTheSourceOfWhatIsDerivedInChinese() {
        assertThat(english.source("derived", RULE)).isEqualTo(RULE);
        assertThat(chinese.source("derived", RULE)).isEqualTo("“视听事件定位”的规则（同一样本中的视频和音频、时间片段和类别标签），统计自Annotations.txt");
        assertThat(chinese.source("derived", "counted in a.json, b.json and 3 more"))
                .isEqualTo("统计自a.json、b.json等，另有3个");
        assertThat(chinese.source("declared", "counted in the published files"))
                .isEqualTo("counted in the published files");
    }
}
