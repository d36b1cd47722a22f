package dev.modalium.manifest.text;

import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.Position;
import dev.modalium.manifest.Span;
import java.nio.charset.StandardCharsets;

/// One line of a text file without its line end.
///
/// @param span the line's bytes in the file
public record Line(String text, Span span) {

    public boolean isBlank() {
        return text.isBlank();
    }

    /// A finding at the character with this index in the text.
    public Finding finding(FindingCode code, int index, String message, String expected) {
        int bytes = text.substring(0, index).getBytes(StandardCharsets.UTF_8).length;
        return new Finding(code, Position.at(span.offset() + bytes, null), message, expected);
    }

    public Finding finding(FindingCode code, String message, String expected) {
        return finding(code, 0, message, expected);
    }
}
