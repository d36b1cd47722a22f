package dev.modalium.validation.report;

import java.io.OutputStream;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/// JSON with two spaces a level and LF line ends on every machine, so that reports compare byte for byte.
public final class PrettyJson extends ObjectWriteContext.Base {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private static final Separators SEPARATORS =
            Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER);

    private PrettyJson() {}

    /// A generator that leaves the stream open when it is closed.
    public static JsonGenerator to(OutputStream out) {
        return JSON.createGenerator(new PrettyJson(), out, JsonEncoding.UTF8);
    }

    @Override
    public PrettyPrinter getPrettyPrinter() {
        return new DefaultPrettyPrinter(SEPARATORS).withObjectIndenter(INDENT).withArrayIndenter(INDENT);
    }

    @Override
    public boolean hasPrettyPrinter() {
        return true;
    }
}
