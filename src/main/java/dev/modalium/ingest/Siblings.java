package dev.modalium.ingest;

import dev.modalium.manifest.IdSet;

/// What the manifests of one import have seen of the release together.
final class Siblings {

    private final long first;
    private final IdSet known = new IdSet();

    /// @param first the manifest that is read first; those of earlier imports have lower ids
    Siblings(long first) {
        this.first = first;
    }

    long first() {
        return first;
    }

    /// Whether none of them had named this item of an earlier import before.
    boolean nameAsFirst(String item) {
        return known.add(item);
    }
}
