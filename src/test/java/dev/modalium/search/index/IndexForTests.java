package dev.modalium.search.index;

import dev.modalium.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;

/// An index of datasets that are made for the purpose, in several segments and with versions that were replaced.
public final class IndexForTests {

    private static final Vocabulary VOCABULARY = Vocabulary.load();
    private static final IndexVocabulary READING = IndexVocabulary.with(VOCABULARY);

    private final IndexWriter writer;
    private final DatasetDocument documents;
    private final List<DirectoryReader> opened = new ArrayList<>();

    private IndexForTests(IndexWriter writer, Printed printed) {
        this.writer = writer;
        this.documents = new DatasetDocument(VOCABULARY, printed);
    }

    public static IndexForTests of(List<IndexedDataset> datasets) {
        return of(datasets, dataset -> dataset.slug().getBytes(StandardCharsets.UTF_8));
    }

    /// @param printed what lists print of a dataset
    public static IndexForTests of(List<IndexedDataset> datasets, Printed printed) {
        try {
            IndexForTests index =
                    new IndexForTests(new IndexWriter(new ByteBuffersDirectory(), IndexFiles.settings()), printed);
            datasets.forEach(index::put);
            return index;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Adds a dataset, or replaces the one with its slug.
    public void put(IndexedDataset dataset) {
        try {
            writer.updateDocument(new Term(DatasetDocument.SLUG, dataset.slug()), documents.of(dataset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Begins another segment.
    public void flush() {
        try {
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Snapshot snapshot() {
        try {
            DirectoryReader reader = DirectoryReader.open(writer);
            opened.add(reader);
            return new Snapshot(View.of(reader, 1), READING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How many snapshots are not closed.
    public long openSnapshots() {
        return opened.stream().filter(reader -> reader.getRefCount() > 0).count();
    }
}
