package dev.modalium.search.index;

import dev.modalium.vocabulary.Vocabulary;

/// What snapshots read with that follows from the vocabulary alone, whichever moment they are of.
record IndexVocabulary(
        Vocabulary vocabulary, Tasks tasks, TermNames names, PackedDataset whole, CategoryCounts counts) {

    static IndexVocabulary with(Vocabulary vocabulary) {
        SharedTexts shared = new SharedTexts(vocabulary);
        return new IndexVocabulary(
                vocabulary,
                new Tasks(vocabulary),
                new TermNames(vocabulary),
                new PackedDataset(shared),
                new CategoryCounts(shared));
    }
}
