package dev.modalium.ingest;

import dev.modalium.manifest.ManifestFormat;
import dev.modalium.manifest.ManifestFormats;
import java.util.List;

/// There is no format with this name.
public class UnknownFormat extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> known;

    UnknownFormat(String name, ManifestFormats formats) {
        super("There is no format '" + name + "'; known formats are "
                + String.join(
                        ", ", formats.all().stream().map(ManifestFormat::name).toList())
                + ". Leave the format out to have it detected.");
        this.known = formats.all().stream().map(ManifestFormat::name).toList();
    }

    public List<String> known() {
        return known;
    }
}
