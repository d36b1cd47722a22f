package dev.modalium.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A record as it stands in the manifest.
///
/// @param text null where its bytes cannot be shown
/// @param exact whether the text in UTF-8 is the record byte for byte
/// @param note why it is not
public record OriginalRecord(
        @Nullable String text, boolean exact, @Nullable String note) {

    /// The bytes of a record, or the first of them where it is longer.
    static OriginalRecord of(byte[] bytes, long length) {
        boolean cut = bytes.length < length;
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        if (decoder.decode(in, text, !cut).isError()) {
            String replaced = "Bytes that are no UTF-8 are shown as U+FFFD.";
            return new OriginalRecord(
                    new String(bytes, StandardCharsets.UTF_8),
                    false,
                    cut ? replaced + " " + cut(bytes.length, length) : replaced);
        }
        // a character that the cut went through is still in the buffer
        return new OriginalRecord(text.flip().toString(), !cut, cut ? cut(in.position(), length) : null);
    }

    static OriginalRecord unseen(String why) {
        return new OriginalRecord(null, false, why);
    }

    private static String cut(int shown, long length) {
        return "These are the first " + shown + " of its " + length + " bytes; the manifest has them all.";
    }
}
