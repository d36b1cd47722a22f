package dev.modalium.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class OriginalRecordTests {

    @Property(tries = 200)
    void aCutRecordIsAPrefixThatEndsBetweenCharacters(
            @ForAll @StringLength(min = 1, max = 50) String anything, @ForAll @IntRange(max = 200) int length) {
        byte[] bytes = ("杯😀" + anything).getBytes(StandardCharsets.UTF_8);
        int shown = Math.min(length, bytes.length - 1);

        OriginalRecord record = OriginalRecord.of(Arrays.copyOf(bytes, shown), bytes.length);

        assertThat(record.exact()).isFalse();
        assertThat(new String(bytes, StandardCharsets.UTF_8)).startsWith(record.text());
        int kept = String.valueOf(record.text()).getBytes(StandardCharsets.UTF_8).length;
        assertThat(shown - kept).isBetween(0, 3);
        assertThat(record.note()).contains("first " + kept + " of its " + bytes.length + " bytes");
    }

    @Property(tries = 200)
    void anyBytesCanBeShown(@ForAll byte[] bytes, @ForAll @IntRange(max = 3) int missing) {
        OriginalRecord record = OriginalRecord.of(bytes, bytes.length + missing);

        assertThat(record.text()).isNotNull();
        if (record.exact()) {
            assertThat(String.valueOf(record.text()).getBytes(StandardCharsets.UTF_8))
                    .isEqualTo(bytes);
        } else {
            assertThat(record.note()).isNotEmpty();
        }
    }

    @Test
    void bytesThatAreNoTextAreReplacedAndTheNoteSaysSo() {
        assertThat(OriginalRecord.of(new byte[] {'a', (byte) 0xff, 'b'}, 3))
                .isEqualTo(new OriginalRecord("a\uFFFDb", false, "Bytes that are no UTF-8 are shown as U+FFFD."));
    }
}
