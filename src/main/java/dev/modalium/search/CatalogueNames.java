package dev.modalium.search;

import dev.modalium.search.index.Snapshots;
import dev.modalium.search.index.IndexedDataset;
import dev.modalium.search.index.Snapshot;
import dev.modalium.search.question.DatasetNames;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The names of the datasets and categories in the index, read again when the catalogue has another revision.
@Component
class CatalogueNames {

    private final Snapshots index;
    private volatile @Nullable OfRevision latest;

    CatalogueNames(Snapshots index) {
        this.index = index;
    }

    DatasetNames at(Snapshot snapshot) {
        OfRevision known = latest;
        if (known != null && known.revision == snapshot.revision()) {
            return known;
        }
        OfRevision read =
                new OfRevision(snapshot.revision(), Set.copyOf(snapshot.names()), Set.copyOf(snapshot.categories()));
        latest = read;
        return read;
    }

    private final class OfRevision implements DatasetNames {

        private final long revision;
        private final Set<String> names;
        private final Set<String> categories;

        OfRevision(long revision, Set<String> names, Set<String> categories) {
            this.revision = revision;
            this.names = names;
            this.categories = categories;
        }

        @Override
        public boolean isCategory(String name) {
            return categories.contains(name);
        }

        @Override
        public Set<String> known(Collection<String> plainNames) {
            return plainNames.stream().filter(names::contains).collect(Collectors.toSet());
        }

        @Override
        public Optional<String> slug(String plainName) {
            if (!names.contains(plainName)) {
                return Optional.empty();
            }
            try (Snapshot snapshot = index.snapshot()) {
                return snapshot.named(plainName).map(IndexedDataset::slug);
            }
        }

        @Override
        public Collection<String> all() {
            return names;
        }
    }
}
