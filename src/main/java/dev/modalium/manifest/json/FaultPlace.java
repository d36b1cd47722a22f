package dev.modalium.manifest.json;

import dev.modalium.manifest.ManifestSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/// Where the fault that ended the reading of a document begins; the parser itself is past it already.
final class FaultPlace {

    /// How far back the beginning of a fault is looked for.
    private static final int LONGEST = 1 << 16;

    private final ManifestSource source;
    private final JsonParser parser;

    FaultPlace(ManifestSource source, JsonParser parser) {
        this.source = source;
        this.parser = parser;
    }

    /// Whether the fault is a byte sequence that is no UTF-8.
    ///
    /// Of one that a name ends within, the parser says that the document ends, although more follows.
    boolean isEncoding(JacksonException e) throws IOException {
        String message = e.getOriginalMessage();
        long reached = parser.currentLocation().getByteOffset();
        return message.startsWith("Invalid UTF-8")
                || (e instanceof UnexpectedEndOfInputException
                        && message.contains("in property name")
                        && read(reached, reached + 1).length > 0);
    }

    long of(JacksonException e) throws IOException {
        long fault = e.getLocation() == null ? -1 : e.getLocation().getByteOffset();
        long reached = Math.max(0, fault < 0 ? parser.currentLocation().getByteOffset() : fault);
        String message = e.getOriginalMessage();
        if (isEncoding(e)) {
            return malformed(reached);
        }
        return e instanceof StreamConstraintsException ? limit(message, reached) : reached;
    }

    private long limit(String message, long reached) throws IOException {
        if (message.startsWith("Document nesting depth")) {
            return reached - 1; // the bracket that was one too many
        }
        long token = Math.max(0, parser.currentTokenLocation().getByteOffset());
        return parser.currentToken() == JsonToken.PROPERTY_NAME ? valueOf(token, reached) : token;
    }

    /// Where the value of the field begins whose name stands at the offset.
    private long valueOf(long name, long reached) throws IOException {
        byte[] bytes = read(name, reached);
        int at = 1;
        while (at < bytes.length && bytes[at] != '"') {
            at += bytes[at] == '\\' ? 2 : 1;
        }
        at++;
        while (at < bytes.length && (bytes[at] <= ' ' || bytes[at] == ':')) {
            at++;
        }
        return at < bytes.length ? name + at : reached;
    }

    /// Where the byte sequence begins that is no UTF-8.
    private long malformed(long reached) throws IOException {
        long from = Math.max(0, reached - LONGEST);
        byte[] bytes = read(from, reached + 4);
        int begin = 0;
        while (begin < 3 && begin < bytes.length && (bytes[begin] & 0xC0) == 0x80) {
            begin++; // the rest of a character that began before
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, begin, bytes.length - begin);
        StandardCharsets.UTF_8.newDecoder().decode(in, CharBuffer.allocate(bytes.length), true);
        return from + in.position();
    }

    private byte[] read(long from, long to) throws IOException {
        try (InputStream in = source.open()) {
            in.skipNBytes(from);
            return in.readNBytes((int) Math.min(to - from, 2 * LONGEST));
        }
    }
}
