package dev.modalium.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// `docs/findings.md` says what [FindingCode] says.
class FindingsDocumentTests {

    @Test
    void documentListsEveryCode() throws IOException {
        var document = new StringBuilder("""
                # Findings

                What can be found in a manifest, by its stable code. Written from `FindingCode` and its words; do not edit:
                `mvn test -Dtest=FindingsDocumentTests -Dgolden.update=true` writes it again.

                An *error* breaks or misleads those who read the manifest, a *warning* is suspicious, a *notice* is worth
                knowing. Reading goes on after a finding unless it says otherwise.
                """);
        for (Severity severity : Severity.values()) {
            document.append("\n## %ss\n\n| code | what it means | what to do |\n|---|---|---|\n"
                    .formatted(severity.name().charAt(0) + severity.slug().substring(1)));
            for (FindingCode code : FindingCode.values()) {
                if (code.severity() == severity) {
                    document.append(
                            "| `%s` | %s | %s |\n".formatted(code.slug(), cell(code.meaning()), cell(code.remedy())));
                }
            }
        }

        Golden.matches(Path.of("docs/findings.md"), document.toString());
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeIsExplainedInSentences(FindingCode code) {
        assertThat(code.slug()).matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(code.meaning()).matches("[A-Z`].*\\.");
        assertThat(code.remedy()).matches("[A-Z`].*\\.");
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
