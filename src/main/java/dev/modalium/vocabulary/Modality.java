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

    /// The family that a slug belongs to, which is its part before the first dot.
    public static String familyOf(String slug) {
        int dot = slug.indexOf('.');
        return dot < 0 ? slug : slug.substring(0, dot);
    }

    /// Whether asking for `slug` is answered by `other`, which is the same or below it.
    public static boolean covers(String slug, String other) {
        return other.equals(slug) || other.startsWith(slug + ".");
    }
}
