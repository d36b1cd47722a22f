package dev.modalium.search;

import dev.modalium.search.index.IndexedDataset;
import dev.modalium.search.index.IndexedDataset.Relation;
import dev.modalium.search.index.Snapshot;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which datasets may hold the same media, as far as the catalogue knows how they relate.
///
/// Two do where one extends, is a subset of or shares media with the other, or where both do so
/// with a third one, directly or over others. How many items they share is not known.
public final class SharedMedia {

    /// More sources than these are not followed, so that no catalogue makes one dataset expensive.
    private static final int MOST_SOURCES = 100;

    private final Snapshot snapshot;
    private final Map<String, SequencedSet<String>> known = new HashMap<>();

    public SharedMedia(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /// How two datasets come by the same media.
    ///
    /// @param one slug of the dataset that says so; where there is a source of both, of either
    /// @param relation such as `extends`; `shares-media-with` where both have it from a source
    /// @param through slugs of datasets from which both have it, empty where they relate by themselves
    public record Link(String one, String relation, String other, List<String> through) {

        /// All datasets that it names.
        public Set<String> slugs() {
            return Stream.concat(Stream.of(one, other), through.stream()).collect(Collectors.toSet());
        }
    }

    public Optional<Link> between(IndexedDataset one, IndexedDataset other) {
        return said(one, other).or(() -> said(other, one)).or(() -> through(one, other));
    }

    private static Optional<Link> said(IndexedDataset one, IndexedDataset other) {
        return one.relations().stream()
                .filter(relation -> !relation.inverse() && relation.slug().equals(other.slug()))
                .findFirst()
                .map(relation -> new Link(one.slug(), relation.relation(), other.slug(), List.of()));
    }

    private Optional<Link> through(IndexedDataset one, IndexedDataset other) {
        List<String> both =
                sources(one).stream().filter(sources(other)::contains).toList();
        return both.isEmpty()
                ? Optional.empty()
                : Optional.of(new Link(one.slug(), "shares-media-with", other.slug(), both));
    }

    /// The dataset itself, and all that it takes media from, the nearest first.
    private SequencedSet<String> sources(IndexedDataset dataset) {
        return known.computeIfAbsent(dataset.slug(), _ -> {
            SequencedSet<String> sources = new LinkedHashSet<>(List.of(dataset.slug()));
            follow(dataset, sources);
            return sources;
        });
    }

    private void follow(IndexedDataset dataset, SequencedSet<String> sources) {
        for (Relation relation : dataset.relations()) {
            if (!relation.inverse() && sources.size() < MOST_SOURCES && sources.add(relation.slug())) {
                snapshot.dataset(relation.slug()).ifPresent(source -> follow(source, sources));
            }
        }
    }
}
