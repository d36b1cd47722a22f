package dev.modalium.search.index;

/// Where snapshots of the catalogue come from.
public interface Snapshots {

    /// The catalogue as this instance has last written it, or later; to be closed.
    Snapshot snapshot();
}
