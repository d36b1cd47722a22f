package dev.modalium.manifest;

import java.util.Objects;
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
/// @param groups items by the modalities that they carry by themselves, such as `audio+vision.video`, each with its
///     annotations
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
        SortedMap<String, ItemGroup> groups,
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
            new TreeMap<>(),
            Distribution.EMPTY,
            Distribution.EMPTY,
            Distribution.EMPTY);

    /// A profile that was kept before groups were counted has none.
    public Profile {
        groups = Objects.requireNonNullElseGet(groups, TreeMap::new);
    }

    public Profile merge(Profile other) {
        SortedMap<String, ItemGroup> mergedGroups = new TreeMap<>(groups);
        other.groups.forEach((modalities, group) -> mergedGroups.merge(modalities, group, Profile::sumUnlessNone));
        SortedMap<String, SortedMap<String, Long>> mergedAttributes = new TreeMap<>(attributes);
        other.attributes.forEach((name, values) -> mergedAttributes.merge(name, values, Counts::sum));
        return new Profile(
                items + other.items,
                annotations + other.annotations,
                Counts.sum(splits, other.splits),
                Counts.sum(modalities, other.modalities),
                Counts.sum(pairs, other.pairs),
                Counts.sum(kinds, other.kinds),
                mergedGroups,
                Counts.sum(categories, other.categories),
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
            SortedMap<String, Long> rest =
                    Counts.difference(values, known.attributes.getOrDefault(name, new TreeMap<>()));
            if (!rest.isEmpty()) {
                left.put(name, rest);
            }
        });
        SortedMap<String, ItemGroup> restOfGroups = new TreeMap<>(groups);
        known.groups.forEach((modalities, group) ->
                restOfGroups.merge(modalities, ItemGroup.EMPTY.without(group), Profile::sumUnlessNone));
        return new Profile(
                items - known.items,
                annotations - known.annotations,
                Counts.difference(splits, known.splits),
                Counts.difference(modalities, known.modalities),
                Counts.difference(pairs, known.pairs),
                Counts.difference(kinds, known.kinds),
                restOfGroups,
                Counts.difference(categories, known.categories),
                left,
                eventSeconds.without(known.eventSeconds),
                mediaSeconds.without(known.mediaSeconds),
                imageWidths.without(known.imageWidths));
    }

    /// Both groups together, or nothing where they have been taken back whole.
    private static @Nullable ItemGroup sumUnlessNone(ItemGroup one, ItemGroup other) {
        ItemGroup sum = one.merge(other);
        return sum.isEmpty() ? null : sum;
    }
}
