package dev.modalium.manifest.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.Recorded;
import dev.modalium.manifest.Sources;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class JsonDocumentTests {

    @Test
    void reportsAReaderThatRunsPastTheEnd() throws IOException {
        var recorded = new Recorded();

        JsonDocument.read(Sources.of("a.json", "[1]"), recorded, cursor -> {
            for (int tokens = 0; tokens < 10; tokens++) {
                cursor.next();
            }
        });

        assertThat(recorded.findings).extracting(Finding::code).containsExactly(FindingCode.SYNTAX_BROKEN);
        assertThat(recorded.findings.getFirst().message()).contains("lost its place");
    }

    @Test
    void leavesTheTroubleOfASinkToItsOwner() {
        assertThatThrownBy(() -> JsonDocument.read(Sources.of("a.json", "[1]"), new Recorded(), cursor -> {
                    throw new IllegalStateException("the disk is full");
                }))
                .hasMessage("the disk is full");
    }
}
