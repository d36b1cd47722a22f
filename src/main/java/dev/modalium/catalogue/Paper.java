package dev.modalium.catalogue;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Embeddable;

/// A paper that describes a dataset, such as `arXiv:1803.08842`.
@Embeddable
record Paper(
        String reference,
        String source,
        @Enumerated(EnumType.STRING) Confidence confidence) {}
