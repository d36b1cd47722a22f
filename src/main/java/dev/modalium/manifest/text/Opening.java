package dev.modalium.manifest.text;

import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.ManifestSource;
import dev.modalium.manifest.Position;
import dev.modalium.manifest.RecordSink;
import java.io.IOException;
import java.io.InputStream;

/// The check of a file's first bytes that every format makes before it reads on.
public final class Opening {

    private Opening() {}

    /// Whether the file can be read as UTF-8 text, a byte order mark included; what stands against it is a finding.
    public static boolean isText(ManifestSource source, RecordSink sink) throws IOException {
        byte[] head;
        try (InputStream in = source.open()) {
            head = in.readNBytes(Magic.LOOKED_AT);
        }
        if (head.length == 0) {
            sink.finding(at0(FindingCode.FILE_EMPTY, "The file is empty", "a manifest"));
            return false;
        }
        Magic magic = Magic.of(source.fileName(), head);
        switch (magic) {
            case TEXT -> {}
            case UTF_8_MARK ->
                sink.finding(at0(
                        FindingCode.BYTE_ORDER_MARK, "The file begins with the bytes EF BB BF", "the first character"));
            case UTF_16, UTF_32 ->
                sink.finding(at0(
                        FindingCode.ENCODING_NOT_UTF8,
                        "The file is " + magic.label(),
                        "UTF-8, the encoding of all manifests"));
            case PICKLE ->
                sink.finding(at0(
                        FindingCode.PICKLE_NOT_READ,
                        "The file is a Python pickle and was not read: pickles are never executed here",
                        "a text or JSON file"));
            default ->
                sink.finding(at0(FindingCode.FILE_NOT_TEXT, "The file is " + magic.label(), "a text or JSON file"));
        }
        return magic.isText();
    }

    private static Finding at0(FindingCode code, String message, String expected) {
        return new Finding(code, Position.at(0, null), message, expected);
    }
}
