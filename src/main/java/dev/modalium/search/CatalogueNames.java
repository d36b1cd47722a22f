package dev.modalium.search;

import dev.modalium.search.filter.PlainName;
import dev.modalium.search.index.IndexedDataset;
import dev.modalium.search.index.Snapshot;
import dev.modalium.search.question.DatasetNames;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The names of the datasets and categories in a snapshot, looked up one by one.
final class CatalogueNames implements DatasetNames {

    private final Snapshot snapshot;

    CatalogueNames(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    @Override
    public boolean isCategory(String name) {
        return snapshot.isCategory(name);
    }

    @Override
    public Set<String> known(Collection<String> plainNames) {
        return plainNames.stream().filter(snapshot::isName).collect(Collectors.toSet());
    }

    @Override
    public Optional<String> slug(String plainName) {
        return snapshot.slugOf(plainName);
    }

    @Override
    public String name(String slug) {
        return snapshot.dataset(slug).map(IndexedDataset::name).orElse(slug);
    }

    @Override
    public Optional<String> beginning(String word) {
        Set<String> slugs = snapshot.slugsBeginning(word, 1);
        return slugs.size() > 1
                ? Optional.empty()
                : slugs.stream()
                        .filter(slug -> slug.startsWith(word + "-"))
                        .findFirst()
                        .map(PlainName::of);
    }

    @Override
    public Collection<String> like(String plainName, int mistakes) {
        return snapshot.namesLike(plainName, mistakes);
    }
}
