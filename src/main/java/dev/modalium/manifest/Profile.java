package dev.modalium.manifest;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a manifest or a release contains, counted. Profiles are mergeable: that of two files is the sum of theirs.
///
/// @param items samples
/// @param annotations annotation records; a record of several kinds counts once here and once for each kind
/// @param splits items by split; items without one count under the empty name
/// @param modalities items by modality slug
/// @param pairs items by modality pair slug, such as `vision+audio`
/// @param kinds annotations by annotation kind slug
/// @param categories annotations by category name
/// @param attributes items by attribute and value, such as `genre` → `Break` → 141
/// @param eventSeconds lengths of temporal segments, in seconds
/// @param mediaSeconds durations of items, in seconds, where the manifest gives them
/// @param imageWidths widths of items in pixels, where the manifest gives them
public record Profile(
        long items,
        long annotations,
        SortedMap<String, Long> splits,
        SortedMap<String, Long> modalities,
        SortedMap<String, Long> pairs,
        SortedMap<String, Long> kinds,
        SortedMap<String, Long> categories,
        SortedMap<String, SortedMap<String, Long>> attributes,
        Distribution eventSeconds,
        Distribution mediaSeconds,
        Distribution imageWidths) {

    public static final Profile EMPTY = new Profile(
            0,
            0,
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            Distribution.EMPTY,
            Distribution.EMPTY,
            Distribution.EMPTY);

    public Profile merge(Profile other) {
        SortedMap<String, SortedMap<String, Long>> mergedAttributes = new TreeMap<>(attributes);
        other.attributes.forEach((name, values) -> mergedAttributes.merge(name, values, Profile::sum));
        return new Profile(
                items + other.items,
                annotations + other.annotations,
                sum(splits, other.splits),
                sum(modalities, other.modalities),
                sum(pairs, other.pairs),
                sum(kinds, other.kinds),
                sum(categories, other.categories),
                mergedAttributes,
                eventSeconds.merge(other.eventSeconds),
                mediaSeconds.merge(other.mediaSeconds),
                imageWidths.merge(other.imageWidths));
    }

    /// What this profile adds to one that counted `known` before: merged into that one, nothing counts twice.
    ///
    /// A count may be negative, where a record that is known is counted under another name now.
    public Profile without(Profile known) {
        SortedMap<String, SortedMap<String, Long>> left = new TreeMap<>();
        attributes.forEach((name, values) -> {
            SortedMap<String, Long> rest = difference(values, known.attributes.getOrDefault(name, new TreeMap<>()));
            if (!rest.isEmpty()) {
                left.put(name, rest);
            }
        });
        return new Profile(
                items - known.items,
                annotations - known.annotations,
                difference(splits, known.splits),
                difference(modalities, known.modalities),
                difference(pairs, known.pairs),
                difference(kinds, known.kinds),
                difference(categories, known.categories),
                left,
                eventSeconds.without(known.eventSeconds),
                mediaSeconds.without(known.mediaSeconds),
                imageWidths.without(known.imageWidths));
    }

    private static SortedMap<String, Long> difference(Map<String, Long> all, Map<String, Long> known) {
        SortedMap<String, Long> rest = new TreeMap<>(all);
        known.forEach((key, n) -> rest.merge(key, -n, Profile::sumUnlessNone));
        return rest;
    }

    /// The sum, or nothing where a count has been taken back whole.
    private static @Nullable Long sumUnlessNone(long one, long other) {
        return one + other == 0 ? null : Long.valueOf(one + other);
    }

    private static SortedMap<String, Long> sum(Map<String, Long> one, Map<String, Long> other) {
        SortedMap<String, Long> merged = new TreeMap<>(one);
        other.forEach((key, n) -> merged.merge(key, n, n < 0 ? Profile::sumUnlessNone : Long::sum));
        return merged;
    }
}
