package dev.modalium.manifest;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// A sink that counts what it is given into a [Profile].
///
/// Records may come in any order: names of categories and modalities that annotations add are resolved at the end.
/// An identifier takes a few bytes, so that memory stays flat.
public final class ProfileSink implements RecordSink {

    private final Coverage coverage;
    private final Map<String, String> categoryNames = new HashMap<>();
    private final Tally splits = new Tally();
    private final SortedMap<String, Tally> attributes = new TreeMap<>();
    private final Measurements measurements = new Measurements();
    private final ItemCounts annotated = new ItemCounts();
    private final Map<Set<String>, KindSet> kindSets = new HashMap<>();
    private long items;
    private long annotations;
    private long exclusions;

    /// @param modalityOfKind the modality that annotations of a kind add to their item, such as `caption` →
    ///     `text.caption`; kinds that add none are absent
    public ProfileSink(Map<String, String> modalityOfKind) {
        this.coverage = new Coverage(modalityOfKind);
    }

    @Override
    public void item(Item item) {
        items++;
        splits.add(item.split() == null ? "" : item.split());
        coverage.item(item);
        kindSets.values().forEach(kinds -> kinds.item(item.id(), item.modalities()));
        item.attributes()
                .forEach((name, value) ->
                        attributes.computeIfAbsent(name, key -> new Tally()).add(value));
        measurements.item(item.media());
    }

    @Override
    public void annotation(Annotation annotation) {
        annotations++;
        String itemId = annotation.itemId();
        kindSets.computeIfAbsent(annotation.kinds(), set -> new KindSet(coverage.annotatedBy(set)))
                .annotation(itemId, annotation.category(), coverage.modalitiesOf(itemId));
        annotated.add(itemId);
        measurements.annotation(annotation);
    }

    @Override
    public void category(Category category) {
        if (categoryNames.size() < Tally.MOST_NAMES) {
            categoryNames.putIfAbsent(category.key(), category.name());
        }
    }

    @Override
    public void exclusion(Exclusion exclusion) {
        exclusions++;
    }

    @Override
    public void finding(Finding finding) {}

    /// How many annotations of an item there were so far.
    public int annotationsOf(String itemId) {
        return annotated.of(itemId);
    }

    /// How many items the manifest excludes so far, which are no part of what it contains.
    public long exclusions() {
        return exclusions;
    }

    /// What was counted so far.
    public Profile profile() {
        var kinds = new Tally();
        var categories = new Tally();
        SortedMap<String, Tally> categoryKinds = new TreeMap<>();
        categoryNames.values().forEach(name -> categories.add(name, 0));
        kindSets.forEach((set, counted) -> {
            set.forEach(kind -> kinds.add(kind, counted.annotations()));
            counted.categories().forEach((key, n) -> {
                String name = categoryNames.getOrDefault(key, key);
                categories.add(name, n);
                Tally kindsOfCategory = categoryKinds.computeIfAbsent(name, category -> new Tally());
                set.forEach(kind -> kindsOfCategory.add(kind, n));
            });
        });
        return new Profile(
                items,
                annotations,
                splits.counted(),
                coverage.modalities(),
                coverage.pairs(),
                kinds.counted(),
                groups(),
                categories.counted(),
                counted(categoryKinds),
                counted(attributes),
                measurements.distributions(coverage.spread(annotated)));
    }

    private static SortedMap<String, SortedMap<String, Long>> counted(Map<String, Tally> tallies) {
        SortedMap<String, SortedMap<String, Long>> counted = new TreeMap<>();
        tallies.forEach((name, tally) -> counted.put(name, tally.counted()));
        return counted;
    }

    private SortedMap<String, ItemGroup> groups() {
        SortedMap<String, ItemGroup> groups = new TreeMap<>();
        coverage.forEachGroup((modalities, n) -> groups.put(name(modalities), new ItemGroup(n, 0, new TreeMap<>())));
        kindSets.forEach((kinds, counted) -> counted.forEachGroup((modalities, n) -> {
            SortedMap<String, Long> byKind = new TreeMap<>();
            kinds.forEach(kind -> byKind.put(kind, n));
            groups.merge(name(modalities), new ItemGroup(0, n, byKind), ItemGroup::merge);
        }));
        return groups;
    }

    private static String name(Set<String> modalities) {
        return String.join("+", new TreeSet<>(modalities));
    }
}
