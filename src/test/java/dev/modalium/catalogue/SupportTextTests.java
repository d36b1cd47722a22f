package dev.modalium.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.language.Language;
import dev.modalium.language.Texts;
import dev.modalium.vocabulary.Vocabulary;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SupportTextTests {

    private final SupportText chinese = new SupportText(Texts.in(Language.CHINESE), Vocabulary.load());

    @Test
    void saysAnewWhatWasCounted() {
        assertThat(chinese.of(
                        "audio-visual-event-localization",
                        Map.of(
                                "items", 4097L,
                                "annotations", 8286L,
                                "temporal-segment", 4143L,
                                "class-label", 4143L,
                                "categories", 28L),
                        "rule"))
                .isEqualTo("4,097个含有视频和音频的样本带有4,143个时间片段，共28个类别。");
    }

    @Test
    void saysOfItemsAloneThatTheyAreThere() {
        assertThat(chinese.of("audio-visual-event-localization", Map.of("items", 12L), "rule"))
                .isEqualTo("共有12个样本含有视频和音频。");
    }

    @Test
    void quotesTheSourceOfWhatIsDeclared() {
        assertThat(chinese.of("audio-visual-event-localization", Map.of(), "the paper"))
                .isEqualTo("据声明可用于视听事件定位（来源：“the paper”）。");
    }
}
