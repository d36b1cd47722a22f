package dev.modalium.manifest.json;

import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.Position;
import dev.modalium.manifest.RecordSink;
import dev.modalium.manifest.Span;
import dev.modalium.manifest.text.ShownValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.PropertyNameMatcher;

/// A place in a JSON document that moves forward one token at a time.
public final class JsonCursor {

    private final ManifestParser parser;
    private final RecordSink sink;
    private boolean left;

    JsonCursor(ManifestParser parser, RecordSink sink) {
        this.parser = parser;
        this.sink = sink;
    }

    public RecordSink sink() {
        return sink;
    }

    /// Moves to the next token; only to be called where the document cannot properly end.
    public JsonToken next() {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw new LostPlace();
        }
        return token;
    }

    /// Moves to the next name or the end of the object, and answers as the matcher's constants say.
    int next(PropertyNameMatcher names) {
        int name = parser.nextNameMatch(names);
        if (name == PropertyNameMatcher.MATCH_ODD_TOKEN) {
            throw new LostPlace();
        }
        return name;
    }

    @Nullable
    JsonToken nextOrEnd() {
        return parser.nextToken();
    }

    public JsonToken token() {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new LostPlace();
        }
        return token;
    }

    public boolean is(JsonToken token) {
        return parser.currentToken() == token;
    }

    /// The name of the current field.
    public String name() {
        String name = parser.currentName();
        return name == null ? "" : name;
    }

    /// The text of the current scalar, as the document writes it.
    public String text() {
        return parser.getString();
    }

    public double number() {
        return parser.getDoubleValue();
    }

    /// Passes over the numbers of the list on whose opening bracket the cursor stands, and answers how many they are.
    ///
    /// The closing bracket is the next token then. Where the list holds anything but numbers as they are usually
    /// written, the answer is -1 and nothing has been passed over, so that each entry is the next token in turn.
    public int skipNumbers() {
        return parser.skipNumbers();
    }

    /// Does the same and gives the first of the numbers, as many as there is room for.
    public int skipNumbers(double[] into) {
        return parser.skipNumbers(into);
    }

    /// Whether the current token is a number, NaN and Infinity included.
    public boolean isNumber() {
        JsonToken token = parser.currentToken();
        return token == JsonToken.VALUE_NUMBER_FLOAT || token == JsonToken.VALUE_NUMBER_INT;
    }

    /// Whether the current token is written as NaN or Infinity.
    public boolean isNotFinite() {
        return parser.isNaN();
    }

    /// Passes over the current value, to its last token.
    public void skip() {
        parser.skipChildren();
    }

    /// Says that the rest of the document is of no interest.
    public void leave() {
        left = true;
    }

    boolean isLeft() {
        return left;
    }

    /// The offset of the current token's first byte.
    public long offset() {
        return parser.currentTokenLocation().getByteOffset();
    }

    /// From the offset to the end of the current token.
    public Span spanFrom(long offset, String pointer) {
        return new Span(offset, parser.currentLocation().getByteOffset() - offset, pointer);
    }

    /// The current value in a message, with its kind where it is not a scalar.
    public String shown() {
        return switch (token()) {
            case START_ARRAY, END_ARRAY -> "a list";
            case START_OBJECT, END_OBJECT -> "an object";
            case VALUE_STRING -> '"' + ShownValue.of(text()) + '"';
            default -> ShownValue.of(text());
        };
    }

    /// A finding at the current token.
    public void report(FindingCode code, String message, String expected) {
        reportAt(offset(), "", code, message, expected);
    }

    /// Passes over the current value and then reports it, unless something graver is found in it on the way.
    public void refuse(FindingCode code, String message, String expected) {
        long begin = offset();
        skip();
        reportAt(begin, "", code, message, expected);
    }

    /// A finding at the value that ends with the current token and began at the offset.
    public void reportAt(long offset, FindingCode code, String message, String expected) {
        reportAt(offset, "", code, message, expected);
    }

    /// A finding at a value that was read before.
    ///
    /// @param below the pointer to it from the value that the current token belongs to, such as `/size`
    public void reportAt(long offset, String below, FindingCode code, String message, String expected) {
        String pointer = parser.streamReadContext().pathAsPointer().toString();
        sink.finding(new Finding(code, Position.at(offset, pointer + below), message, expected));
    }
}
