package dev.modalium.search.index;

/// What lists print of a dataset. It is made once, when the dataset is indexed, and kept in the index.
@FunctionalInterface
public interface Printed {

    /// One line of JSON, in UTF-8.
    byte[] of(IndexedDataset dataset);
}
