package dev.modalium.search.filter;

import dev.modalium.vocabulary.Granularity;
import dev.modalium.vocabulary.Licence;
import dev.modalium.vocabulary.PairRelation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A property of datasets with values that can be counted: what facets are made of.
@SuppressWarnings("ImmutableEnumChecker") // the lists never change
public enum Field {
    /// Families cover all below them.
    MODALITY(true, "a modality or a family, which covers all below it: `video`, `vision`, `motion.body-model`"),
    /// Two families in the same items, such as `vision+audio`.
    PAIR(
            true,
            "two families of modalities in the same items: `vision+audio` (`+` is written `%2B`, but a space or a comma"
                    + " will do); narrowed to how the two go together: `vision+audio@synchronised`,"
                    + " `vision+text@described-by@region`"),
    /// From one family of modalities to another, as a generation task goes, such as `audio->motion`.
    DIRECTION(true, "what is generated from what: `audio->motion`"),
    /// How the two of a pair go together, such as `synchronised`.
    RELATION(false, "how the two of any of its pairs go together", slugs(PairRelation.values(), PairRelation::slug)),
    /// The finest part of an item in which the two of a pair belong together, such as `segment`.
    GRANULARITY(
            false,
            "the finest part in which the two of any of its pairs belong together",
            slugs(Granularity.values(), Granularity::slug)),
    /// Families of tasks cover all tasks in them.
    TASK(
            true,
            "a task or a family; narrowed to tasks that join modalities, to derived support, or both:"
                    + " `localization@vision+audio@derived`"),
    /// Kinds of annotations.
    ANNOTATION(true, "a kind of annotation: `bounding-box`"),
    /// Names of categories, as they were counted in manifests, in lower case.
    CATEGORY(true, "a category that was counted in a manifest"),
    NATURE(false, "where the items come from", "real", "synthetic", "mixed", "unknown"),
    LICENCE(false, "a licence, `unknown`, or `non-commercial` (`nc`) for all that forbid commercial use"),
    /// What the licence is known to permit, such as `commercial-use`.
    USE(
            true,
            "what the licence is known to permit",
            Licence.COMMERCIAL_USE,
            "modification",
            "redistribution",
            "research-use"),
    /// Codes of languages: the first part of what BCP 47 has.
    LANGUAGE(true, "a language by its code or name, without regard to a region: `en`, `Chinese`, `en-US`"),
    /// On what the support for at least one task rests.
    BASIS(false, "what the support for at least one task rests on", "declared", "derived"),
    STATUS(false, "whether it is in the catalogue still, which is meant where nothing is said", "listed", "withdrawn"),
    /// Slugs of datasets that the dataset extends, is a part of or shares media with, or that do so with it.
    RELATED(
            true,
            "slug or another name of a dataset that it extends, is a part of or shares media with, or the other way round;"
                    + " narrowed to how it stands to that one: `mscoco@extends`, `coco-text@extended-by`,"
                    + " `audioset@subset-of`, `vegas@superset-of`, `yfcc100m@shares-media-with`");

    /// The value of [#LICENCE] that all licences have which forbid commercial use.
    public static final String NON_COMMERCIAL = "non-commercial";

    private static final Map<String, Field> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Field::key, Function.identity()));

    private final boolean together;
    private final String key;
    private final String description;
    private final List<String> words;

    Field(boolean together, String description, String... words) {
        this.key = name().toLowerCase(Locale.ROOT);
        this.together = together;
        this.description = description;
        this.words = List.of(words);
    }

    /// The name in addresses, queries and answers.
    public String key() {
        return key;
    }

    /// Whether several values that are asked for must all hold; else one of them must.
    public boolean isTogether() {
        return together;
    }

    /// What it asks for, with its values, as Markdown.
    String description() {
        return words.isEmpty() ? description : description + ": `" + String.join("`, `", words) + "`";
    }

    /// All its values, where these are no terms of the vocabulary and not free; none otherwise.
    List<String> words() {
        return words;
    }

    private static <T> String[] slugs(T[] values, Function<T, String> slug) {
        return Arrays.stream(values).map(slug).toArray(String[]::new);
    }

    public static Optional<Field> of(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }
}
