package dev.modalium.catalogue;

import dev.modalium.language.Given;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The dataset is there, but has no release of this version.
public final class UnknownRelease extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> known;

    UnknownRelease(String slug, @Nullable String version, List<String> known) {
        super("The dataset '" + slug + "' has no release "
                + (version == null ? "that stands" : "'" + Given.shown(version) + "'")
                + (known.isEmpty() ? "; it has none yet." : "; it has " + String.join(", ", known) + "."));
        this.known = List.copyOf(known);
    }

    /// The versions that the dataset has.
    public List<String> known() {
        return known;
    }
}
