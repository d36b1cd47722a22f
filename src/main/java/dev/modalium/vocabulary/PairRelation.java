package dev.modalium.vocabulary;

import java.util.Locale;

/// How the two modalities of a pair go together in an item.
public enum PairRelation {
    /// Recorded or rendered together, on one clock.
    SYNCHRONISED,
    /// Parts of the one are tied to parts of the other, as words to the seconds in which they are spoken.
    ALIGNED,
    /// They belong together in some other way, as a question and an image.
    PAIRED,
    /// The one says what is in the other.
    DESCRIBED_BY,
    /// The one is computed from the other.
    DERIVED_FROM;

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
