package dev.modalium.catalogue;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/// A paper that describes a dataset, such as `arXiv:1803.08842`.
@Embeddable
record Paper(
        String reference,
        String source,
        @Enumerated(EnumType.STRING) Confidence confidence) {}
