package dev.modalium.search.index;

import dev.modalium.vocabulary.Vocabulary;

/// What snapshots read with, whichever moment they are of.
record Reading(Vocabulary vocabulary, Tasks tasks, TermNames names, PackedDataset whole, CategoryCounts counts) {

    static Reading with(Vocabulary vocabulary) {
        SharedTexts shared = new SharedTexts(vocabulary);
        return new Reading(
                vocabulary,
                new Tasks(vocabulary),
                new TermNames(vocabulary),
                new PackedDataset(shared),
                new CategoryCounts(shared));
    }
}
