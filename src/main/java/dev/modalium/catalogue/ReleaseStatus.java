package dev.modalium.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/// Where a release stands in its life: only a draft takes in manifests.
public enum ReleaseStatus {
    DRAFT("draft"),
    PUBLISHED("published"),
    SUPERSEDED("superseded"),
    WITHDRAWN("withdrawn");

    @EnumeratedValue
    private final String slug;

    ReleaseStatus(String slug) {
        this.slug = slug;
    }

    @JsonValue
    public String slug() {
        return slug;
    }
}
