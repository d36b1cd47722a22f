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
/// @param categoryKinds annotations by category name and annotation kind slug
/// @param attributes items by attribute and value, such as `genre` → `Break` → 141
/// @param distributions how measures spread, by [Measure#key]; one that nothing was measured of is absent
public record Profile(
        long items,
        long annotations,
        SortedMap<String, Long> splits,
        SortedMap<String, Long> modalities,
        SortedMap<String, Long> pairs,
        SortedMap<String, Long> kinds,
        SortedMap<String, ItemGroup> groups,
        SortedMap<String, Long> categories,
        SortedMap<String, SortedMap<String, Long>> categoryKinds,
        SortedMap<String, SortedMap<String, Long>> attributes,
        SortedMap<String, Distribution> distributions) {

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
            new TreeMap<>(),
            new TreeMap<>());

    /// A profile that was kept before something was counted has none of it.
    public Profile {
        splits = Objects.requireNonNullElseGet(splits, TreeMap::new);
        modalities = Objects.requireNonNullElseGet(modalities, TreeMap::new);
        pairs = Objects.requireNonNullElseGet(pairs, TreeMap::new);
        kinds = Objects.requireNonNullElseGet(kinds, TreeMap::new);
        groups = Objects.requireNonNullElseGet(groups, TreeMap::new);
        categories = Objects.requireNonNullElseGet(categories, TreeMap::new);
        categoryKinds = Objects.requireNonNullElseGet(categoryKinds, TreeMap::new);
        attributes = Objects.requireNonNullElseGet(attributes, TreeMap::new);
        distributions = Objects.requireNonNullElseGet(distributions, TreeMap::new);
    }

    /// How a measure spreads, [Distribution#EMPTY] where nothing was measured.
    public Distribution of(Measure measure) {
        return distributions.getOrDefault(measure.key(), Distribution.EMPTY);
    }

    /// The same with another distribution of a measure.
    public Profile with(Measure measure, Distribution distribution) {
        SortedMap<String, Distribution> all = new TreeMap<>(distributions);
        all.put(measure.key(), distribution);
        all.values().removeIf(Distribution::isEmpty);
        return new Profile(
                items,
                annotations,
                splits,
                modalities,
                pairs,
                kinds,
                groups,
                categories,
                categoryKinds,
                attributes,
                all);
    }

    public Profile merge(Profile other) {
        SortedMap<String, ItemGroup> mergedGroups = new TreeMap<>(groups);
        other.groups.forEach((modalities, group) -> mergedGroups.merge(modalities, group, Profile::sumUnlessNone));
        SortedMap<String, Distribution> mergedDistributions = new TreeMap<>(distributions);
        other.distributions.forEach((key, more) -> mergedDistributions.merge(key, more, Distribution::merge));
        mergedDistributions.values().removeIf(Distribution::isEmpty);
        return new Profile(
                items + other.items,
                annotations + other.annotations,
                Counts.sum(splits, other.splits),
                Counts.sum(modalities, other.modalities),
                Counts.sum(pairs, other.pairs),
                Counts.sum(kinds, other.kinds),
                mergedGroups,
                Counts.sum(categories, other.categories),
                Counts.sumOfTables(categoryKinds, other.categoryKinds),
                Counts.sumOfTables(attributes, other.attributes),
                mergedDistributions);
    }

    /// What this profile adds to one that counted `known` before: merged into that one, nothing counts twice.
    ///
    /// A count may be negative, where a record that is known is counted under another name now.
    public Profile without(Profile known) {
        SortedMap<String, ItemGroup> restOfGroups = new TreeMap<>(groups);
        known.groups.forEach((modalities, group) ->
                restOfGroups.merge(modalities, ItemGroup.EMPTY.without(group), Profile::sumUnlessNone));
        SortedMap<String, Distribution> restOfDistributions = new TreeMap<>(distributions);
        known.distributions.forEach((key, less) -> restOfDistributions.put(
                key, restOfDistributions.getOrDefault(key, Distribution.EMPTY).without(less)));
        restOfDistributions.values().removeIf(Distribution::isEmpty);
        return new Profile(
                items - known.items,
                annotations - known.annotations,
                Counts.difference(splits, known.splits),
                Counts.difference(modalities, known.modalities),
                Counts.difference(pairs, known.pairs),
                Counts.difference(kinds, known.kinds),
                restOfGroups,
                Counts.difference(categories, known.categories),
                Counts.differenceOfTables(categoryKinds, known.categoryKinds),
                Counts.differenceOfTables(attributes, known.attributes),
                restOfDistributions);
    }

    /// Both groups together, or nothing where they have been taken back whole.
    private static @Nullable ItemGroup sumUnlessNone(ItemGroup one, ItemGroup other) {
        ItemGroup sum = one.merge(other);
        return sum.isEmpty() ? null : sum;
    }
}
