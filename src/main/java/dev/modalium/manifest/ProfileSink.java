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
    private final Tally categories = new Tally();
    private final SortedMap<String, Tally> attributes = new TreeMap<>();
    private final Distribution.Builder eventSeconds = new Distribution.Builder();
    private final Distribution.Builder mediaSeconds = new Distribution.Builder();
    private final Distribution.Builder imageWidths = new Distribution.Builder();
    private final Map<Set<String>, KindSet> kindSets = new HashMap<>();
    private long items;
    private long annotations;

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
        Media media = item.media();
        if (media.seconds() != null) {
            mediaSeconds.add(media.seconds());
        }
        if (media.width() != null) {
            imageWidths.add(media.width());
        }
    }

    @Override
    public void annotation(Annotation annotation) {
        annotations++;
        kindSets.computeIfAbsent(annotation.kinds(), set -> new KindSet(coverage.annotatedBy(set)))
                .annotation(annotation.itemId(), coverage.modalitiesOf(annotation.itemId()));
        if (annotation.category() != null) {
            categories.add(annotation.category());
        }
        if (annotation.time() != null) {
            eventSeconds.add(annotation.time().seconds());
        }
    }

    @Override
    public void category(Category category) {
        if (categoryNames.size() < Tally.MOST_NAMES) {
            categoryNames.putIfAbsent(category.key(), category.name());
        }
    }

    @Override
    public void exclusion(Exclusion exclusion) {}

    @Override
    public void finding(Finding finding) {}

    /// What was counted so far.
    public Profile profile() {
        var kinds = new Tally();
        kindSets.forEach((set, counted) -> set.forEach(kind -> kinds.add(kind, counted.annotations())));
        SortedMap<String, SortedMap<String, Long>> countedAttributes = new TreeMap<>();
        attributes.forEach((name, values) -> countedAttributes.put(name, values.counted()));
        return new Profile(
                items,
                annotations,
                splits.counted(),
                coverage.modalities(),
                coverage.pairs(),
                kinds.counted(),
                groups(),
                byName(categories.counted()),
                countedAttributes,
                eventSeconds.build(),
                mediaSeconds.build(),
                imageWidths.build());
    }

    private SortedMap<String, Long> byName(SortedMap<String, Long> byKey) {
        SortedMap<String, Long> named = new TreeMap<>();
        categoryNames.values().forEach(name -> named.put(name, 0L));
        byKey.forEach((key, n) -> named.merge(categoryNames.getOrDefault(key, key), n, Long::sum));
        return named;
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
