package dev.modalium.catalogue;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// How large a source says a dataset is; statements that disagree stand side by side.
///
/// @param count null where the source gives words only
/// @param text the statement in the source's own words
@Embeddable
record Size(
        @Nullable BigDecimal count,
        @Nullable String unit,
        String text,
        String source,
        @Enumerated(EnumType.STRING) Confidence confidence) {}
