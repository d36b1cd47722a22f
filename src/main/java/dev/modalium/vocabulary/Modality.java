package dev.modalium.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A kind of signal, in a tree: families such as `vision` above members such as `video`.
public record Modality(
        String slug,
        @Nullable String parent,
        Label label,
        List<String> abbreviations,
        List<String> aliases,
        String description,
        String source)
        implements Term {

    /// Whether this is one of the roots of the tree, between which pairs are formed.
    public boolean isFamily() {
        return parent == null;
    }
}
