package dev.modalium.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// Where the value of a dataset's field comes from.
///
/// @param note what the source adds, such as why a dataset counts as mixed
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Provenance(
        String source, Confidence confidence, @Nullable String note) {

    /// Of a value that a person gave by hand.
    static final Provenance CURATOR = new Provenance("curator", Confidence.HIGH, null);
}
