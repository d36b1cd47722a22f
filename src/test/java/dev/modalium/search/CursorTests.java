package dev.modalium.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTests {

    @Property
    void comesBackAsItWas(@ForAll @IntRange(max = 3) int rank, @ForAll @AlphaChars String name) {
        var cursor = new Cursor(rank, name + "\n音频", "a-slug");

        assertThat(Cursor.decode(cursor.encode("task=retrieval"), "task=retrieval"))
                .isEqualTo(cursor);
    }

    @Test
    void belongsToItsFilter() {
        String cursor = new Cursor(0, "ave", "ave").encode("modality=audio");

        assertThatThrownBy(() -> Cursor.decode(cursor, "modality=vision")).isInstanceOf(UnusableCursor.class);
    }

    @Test
    void noticesThatItWasChanged() {
        String cursor = new Cursor(0, "ave", "ave").encode("");

        for (int i = 0; i < cursor.length(); i++) {
            String changed = cursor.substring(0, i) + (cursor.charAt(i) == 'A' ? 'B' : 'A') + cursor.substring(i + 1);
            assertThatThrownBy(() -> Cursor.decode(changed, "")).isInstanceOf(UnusableCursor.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "not a cursor", "....", "AAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void refusesWhatIsNone(String text) {
        assertThatThrownBy(() -> Cursor.decode(text, "")).isInstanceOf(UnusableCursor.class);
    }
}
