package dev.modalium.manifest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

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
                .count(annotation);
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
        kindSets.forEach((set, counted) -> set.forEach(kind -> kinds.add(kind, counted.annotations)));
        SortedMap<String, SortedMap<String, Long>> countedAttributes = new TreeMap<>();
        attributes.forEach((name, values) -> countedAttributes.put(name, values.counted()));
        return new Profile(
                items,
                annotations,
                splits.counted(),
                coverage.modalities(),
                coverage.pairs(),
                kinds.counted(),
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

    /// A set of kinds that occurs: a manifest has few, and counting them is cheaper than counting their members.
    private static final class KindSet {

        private final List<IdSet> annotated;
        private long annotations;

        KindSet(List<IdSet> annotated) {
            this.annotated = annotated;
        }

        void count(Annotation annotation) {
            annotations++;
            for (IdSet items : annotated) {
                items.add(annotation.itemId());
            }
        }
    }
}
