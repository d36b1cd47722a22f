package dev.modalium.vocabulary;

import java.util.Locale;

/// How finely modalities are related or annotations placed, from the whole item down to a token.
public enum Granularity {
    ITEM,
    SEGMENT,
    FRAME,
    REGION,
    TOKEN;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
