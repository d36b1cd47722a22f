package dev.modalium.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What a fact about a dataset stands on: somebody's word, or a count of its manifests.
public enum Basis {
    DECLARED,
    DERIVED;

    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
