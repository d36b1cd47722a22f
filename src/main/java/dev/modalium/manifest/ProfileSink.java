package dev.modalium.manifest;

import java.util.HashMap;
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
    private final Tally kinds = new Tally();
    private final Tally categories = new Tally();
    private final SortedMap<String, Tally> attributes = new TreeMap<>();
    private final Distribution.Builder eventSeconds = new Distribution.Builder();
    private final Distribution.Builder mediaSeconds = new Distribution.Builder();
    private final Distribution.Builder imageWidths = new Distribution.Builder();
    private final Map<Set<String>, long[]> kindSets = new HashMap<>();
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
        // a manifest has few different sets of kinds: counting sets is cheaper than counting their members
        kindSets.computeIfAbsent(annotation.kinds(), set -> new long[1])[0]++;
        coverage.annotation(annotation);
        if (annotation.category() != null) {
            categories.add(annotation.category());
        }
        if (annotation.time() != null) {
            eventSeconds.add(annotation.time().seconds());
        }
    }

    @Override
    public void category(Category category) {
        categoryNames.putIfAbsent(category.key(), category.name());
    }

    @Override
    public void exclusion(Exclusion exclusion) {}

    @Override
    public void finding(Finding finding) {}

    /// What was counted so far.
    public Profile profile() {
        kindSets.forEach((set, count) -> set.forEach(kind -> kinds.add(kind, count[0])));
        kindSets.clear();
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
}
