package dev.modalium.manifest.json;

import java.io.InputStream;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/// Jackson with the limits that hold for all manifests, and [ManifestParser] for streams.
final class ManifestJson extends JsonFactory {

    /// Genuine manifests nest about six deep.
    static final int DEEPEST = 64;

    /// The longest text of genuine manifests is a compressed mask, some 100,000 characters.
    static final int LONGEST_TEXT = 4_000_000;

    static final int LONGEST_NAME = 10_000;

    static final int LONGEST_NUMBER = 1_000;

    static final ManifestJson JSON = new ManifestJson();

    private static final long serialVersionUID = 1;

    /// NaN and Infinity are let through so that they become findings and the reading goes on.
    private ManifestJson() {
        super(JsonFactory.builder()
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(LONGEST_TEXT)
                        .maxNameLength(LONGEST_NAME)
                        .maxNumberLength(LONGEST_NUMBER)
                        .build()));
    }

    /// Recognises these names by their bytes; it answers with their places in the list.
    static PropertyNameMatcher matcher(List<String> names) {
        return JSON.constructNameMatcher(names.stream().map(Named::fromString).toList(), false);
    }

    @Override
    public ManifestParser createParser(ObjectReadContext readContext, InputStream in) {
        return (ManifestParser) super.createParser(readContext, in);
    }

    @Override
    protected JsonParser _createParser(ObjectReadContext readContext, IOContext context, InputStream in) {
        return ManifestParser.open(
                readContext,
                context,
                readContext.getStreamReadFeatures(_streamReadFeatures),
                readContext.getFormatReadFeatures(_formatReadFeatures),
                in,
                _byteSymbolCanonicalizer.makeChild(_factoryFeatures));
    }
}
