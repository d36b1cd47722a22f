package dev.modalium.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LocatorTests {

    @Test
    void countsCharactersAndNotBytes() throws IOException {
        assertThat(locate("杯子x", 6)).isEqualTo("1:3");
        assertThat(locate("a😀b", 5)).isEqualTo("1:3");
    }

    @Test
    void countsCrLfAsOneLineEnd() throws IOException {
        assertThat(locate("a\r\nb\r\nc", 6)).isEqualTo("3:1");
    }

    @Test
    void doesNotCountAByteOrderMark() throws IOException {
        assertThat(locate("\uFEFFab", 4)).isEqualTo("1:2");
        assertThat(locate("\uFEFFab", 0)).isEqualTo("1:1");
    }

    @Test
    void givesFindingsInTheOrderOfTheirPlaces() throws IOException {
        var source = Sources.of("x", "1\n2\n3\n");

        assertThat(Locator.locate(source, List.of(finding(4), finding(0), finding(2))))
                .extracting(finding -> finding.position().line())
                .containsExactly(1, 2, 3);
    }

    @Property
    void agreesWithCountingByHand(
            @ForAll @StringLength(max = 300) @CharRange(from = 'a', to = 'c') @CharRange(from = '\n', to = '\n')
                    String text,
            @ForAll @IntRange(max = 300) int at)
            throws IOException {
        int index = Math.min(at, text.length());
        String before = text.substring(0, index);
        long line = before.chars().filter(character -> character == '\n').count() + 1;
        int column = index - before.lastIndexOf('\n');

        assertThat(locate(text, index)).isEqualTo(line + ":" + column);
    }

    private static String locate(String text, long offset) throws IOException {
        var source = Sources.of("x", text.getBytes(StandardCharsets.UTF_8));
        Position position =
                Locator.locate(source, List.of(finding(offset))).getFirst().position();
        return position.line() + ":" + position.column();
    }

    private static Finding finding(long offset) {
        return new Finding(FindingCode.SYNTAX_BROKEN, Position.at(offset, null), "", "");
    }
}
