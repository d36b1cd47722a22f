package dev.modalium.manifest.json;

import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.ManifestSource;
import dev.modalium.manifest.Position;
import dev.modalium.manifest.RecordSink;
import dev.modalium.manifest.text.Opening;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/// Reads one JSON document and turns broken syntax into the one last finding that it is.
public final class JsonDocument {

    private JsonDocument() {}

    /// What is done with a document.
    public interface Body {

        /// Moves the cursor from the document's first token to its last, or leaves it on the way.
        void read(JsonCursor cursor) throws IOException;
    }

    /// Opens the source and hands over a cursor that stands on the document's first token.
    public static void read(ManifestSource source, RecordSink sink, Body body) throws IOException {
        if (!Opening.isText(source, sink)) {
            return;
        }
        try (InputStream in = source.open();
                ManifestParser parser = ManifestJson.JSON.createParser(ObjectReadContext.empty(), in)) {
            try {
                read(new JsonCursor(parser, sink), body);
            } catch (LostPlace e) {
                sink.finding(lost(parser));
            } catch (JacksonIOException e) {
                throw e.getCause();
            } catch (JacksonException e) {
                if (e.processor() != null && !e.processor().equals(parser)) {
                    throw e; // a sink's own
                }
                var place = new FaultPlace(source, parser);
                sink.finding(broken(e, parser, place.of(e), place.isEncoding(e)));
            }
        }
    }

    private static void read(JsonCursor cursor, Body body) throws IOException {
        if (cursor.nextOrEnd() == null) {
            cursor.report(FindingCode.SYNTAX_BROKEN, "The file holds white space only", "a JSON document");
            return;
        }
        body.read(cursor);
        if (!cursor.isLeft() && cursor.nextOrEnd() != null) {
            cursor.report(
                    FindingCode.TRAILING_CONTENT, "Something follows the end of the document", "the end of the file");
        }
    }

    /// A fault of a reader and not of the file: said, so that an import of half a document is never taken for a whole.
    private static Finding lost(JsonParser parser) {
        return new Finding(
                FindingCode.SYNTAX_BROKEN,
                Position.at(Math.max(0, parser.currentLocation().getByteOffset()), null),
                "The reader lost its place in the document, so that records may be missing",
                "a document of the usual shape; please report this one, for the fault may be the reader's");
    }

    private static Finding broken(JacksonException e, JsonParser parser, long offset, boolean encoding) {
        String message = e.getOriginalMessage();
        String pointer = parser.streamReadContext().pathAsPointer().toString();
        Position position = Position.at(offset, pointer);
        if (e instanceof StreamConstraintsException) {
            return new Finding(
                    FindingCode.LIMIT_EXCEEDED,
                    position,
                    limit(message) + "; reading stopped there",
                    "a value within the limit, which no genuine manifest reaches");
        }
        if (encoding) {
            return new Finding(
                    FindingCode.ENCODING_NOT_UTF8,
                    position,
                    "The bytes from here on are not UTF-8; reading stopped there",
                    "UTF-8");
        }
        if (e instanceof UnexpectedEndOfInputException) {
            return new Finding(
                    FindingCode.SYNTAX_BROKEN,
                    position,
                    "The file ends in the middle of " + (pointer.isEmpty() ? "the document" : pointer),
                    "a complete JSON document");
        }
        return new Finding(FindingCode.SYNTAX_BROKEN, position, firstSentence(message), "valid JSON");
    }

    /// Which limit it was, which Jackson says by the beginning of its message only.
    private static String limit(String message) {
        if (message.startsWith("Document nesting depth")) {
            return "Lists and objects are nested more than " + ManifestJson.DEEPEST + " levels deep";
        }
        if (message.startsWith("Number")) {
            return String.format(Locale.ROOT, "A number has more than %,d characters", ManifestJson.LONGEST_NUMBER);
        }
        if (message.startsWith("Name")) {
            return String.format(
                    Locale.ROOT, "The name of a field has more than %,d characters", ManifestJson.LONGEST_NAME);
        }
        if (message.startsWith("String")) {
            return String.format(Locale.ROOT, "A text has more than %,d characters", ManifestJson.LONGEST_TEXT);
        }
        return "A value is larger than any reader takes";
    }

    /// Jackson's message without the technical places that it adds in brackets and after line breaks.
    private static String firstSentence(String message) {
        int end = message.length();
        for (String mark : new String[] {"\n", " (start marker at", " [Source"}) {
            int at = message.indexOf(mark);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        return message.substring(0, end);
    }
}
