package dev.modalium.search;

import dev.modalium.search.index.CatalogueIndex;
import dev.modalium.search.index.Snapshot;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Which words of a question are names of datasets in the catalogue.
interface DatasetNames {

    /// Those of the names, written as [Names#plain] has them, that a listed dataset goes by.
    Set<String> known(Collection<String> plainNames);

    /// Asks the index of the catalogue.
    @Component
    class InCatalogue implements DatasetNames {

        private final CatalogueIndex index;

        InCatalogue(CatalogueIndex index) {
            this.index = index;
        }

        @Override
        public Set<String> known(Collection<String> plainNames) {
            try (Snapshot snapshot = index.snapshot()) {
                return plainNames.stream().filter(snapshot::hasName).collect(Collectors.toSet());
            }
        }
    }
}
