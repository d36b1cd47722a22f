package dev.modalium.catalogue;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/// How a dataset stands to another one, which need not be in the catalogue.
@Embeddable
record Relation(
        @Enumerated(EnumType.STRING) RelationKind relation,
        String target,
        String source,
        @Enumerated(EnumType.STRING) Confidence confidence) {}
