package dev.modalium.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.modalium.search.index.Position;
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
        Position position = new Position(rank, name + "\n音频\0a-slug");

        assertThat(Cursor.decode(Cursor.encode(position, "task=retrieval"), "task=retrieval"))
                .isEqualTo(position);
    }

    @Test
    void belongsToItsFilter() {
        String cursor = Cursor.encode(new Position(0, "ave\0ave"), "modality=audio");

        assertThatThrownBy(() -> Cursor.decode(cursor, "modality=vision")).isInstanceOf(UnusableCursor.class);
    }

    @Test
    void noticesThatItWasChanged() {
        String cursor = Cursor.encode(new Position(0, "ave\0ave"), "");

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
