package dev.modalium.search.filter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A property of datasets with values that can be counted: what facets are made of.
public enum Field {
    /// Families cover all below them.
    MODALITY(true),
    /// Two families in the same items, such as `vision+audio`.
    PAIR(true),
    /// From one family of modalities to another, as a generation task goes, such as `audio->motion`.
    DIRECTION(true),
    /// How the two of a pair go together, such as `synchronised`.
    RELATION(false),
    /// The finest part of an item in which the two of a pair belong together, such as `segment`.
    GRANULARITY(false),
    /// Families of tasks cover all tasks in them.
    TASK(true),
    /// Kinds of annotations.
    ANNOTATION(true),
    /// Names of categories, as they were counted in manifests, in lower case.
    CATEGORY(true),
    NATURE(false),
    LICENCE(false),
    /// What the licence is known to permit, such as `commercial-use`.
    USE(true),
    /// BCP 47 codes.
    LANGUAGE(true),
    /// `declared` or `derived`: on what the support for at least one task rests.
    BASIS(false),
    STATUS(false),
    /// Slugs of datasets that the dataset extends, is a part of or shares media with, or that do so with it.
    RELATED(true);

    private final boolean together;

    Field(boolean together) {
        this.together = together;
    }

    /// The name in addresses, queries and answers.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether several values that are asked for must all hold; else one of them must.
    public boolean isTogether() {
        return together;
    }

    public static Optional<Field> of(String key) {
        return Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
    }
}
