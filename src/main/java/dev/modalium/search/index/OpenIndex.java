package dev.modalium.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The files of the index and the view of them that is read.
///
/// Written by one thread; the view is read by all.
final class OpenIndex {

    private static final Logger log = LoggerFactory.getLogger(OpenIndex.class);

    private final Path folder;
    private final String shape;
    private final DatasetDocument documents;
    private IndexFiles files;
    private Keeping keeping;
    private CatalogueState.@Nullable Revision reached;
    private volatile View view;

    /// @throws IOException if the folder cannot be written
    OpenIndex(Path folder, String shape, DatasetDocument documents) throws IOException {
        this.folder = folder;
        this.shape = shape;
        this.documents = documents;
        this.files = IndexFiles.open(folder, shape);
        this.keeping = new Keeping(files, shape);
        this.reached = files.kept(shape);
        this.view = made(
                DirectoryReader.open(files.writer()),
                reader -> View.of(reader, reached == null ? -1 : reached.number()));
    }

    View view() {
        return view;
    }

    /// The revision that the index was brought to; null where it is to be filled.
    CatalogueState.@Nullable Revision reached() {
        return reached;
    }

    /// Makes sure that the files are as they should be; else they are begun anew, and until they are filled and shown
    /// the view of the old ones is read.
    void check() throws IOException {
        if (!files.areWhole(view.reader())) {
            log.warn("The index on disk is damaged or gone, and is built anew");
            reached = null;
            files.abandon();
            files = IndexFiles.anew(folder);
            keeping = new Keeping(files, shape);
        }
    }

    /// Writes all datasets in place of what is there.
    ///
    /// @param all passes them on
    void fill(Consumer<Consumer<IndexedDataset>> all) throws IOException {
        reached = null; // until it is shown, what is on disk is of no revision
        files.writer().deleteAll();
        files.expectMuch(true);
        try (Filling filling = new Filling(this::add, this::flush)) {
            all.accept(filling::add);
        } finally {
            files.expectMuch(false);
        }
    }

    private void add(IndexedDataset dataset) {
        write(dataset, () -> files.writer().addDocument(documents.of(dataset)));
    }

    /// Writes what one of the threads that fill the index has gathered, so that not one of them writes it all at the
    /// end.
    private void flush() {
        try {
            files.writer().flushNextBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes a dataset in place of what is there of it.
    void update(IndexedDataset dataset) {
        write(dataset, () -> files.writer().updateDocument(slug(dataset), documents.of(dataset)));
    }

    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }

    private void write(IndexedDataset dataset, Writing writing) {
        try {
            try {
                writing.run();
            } catch (IllegalArgumentException refused) { // one that cannot be indexed must not keep all others out
                log.error(
                        "The dataset {} cannot be indexed, and is not found: {}", dataset.slug(), refused.getMessage());
                files.writer().deleteDocuments(slug(dataset));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Term slug(IndexedDataset dataset) {
        return new Term(DatasetDocument.SLUG, dataset.slug());
    }

    /// Lets all see what was written.
    ///
    /// @param revision of the catalogue that this is
    void show(CatalogueState.Revision revision) throws IOException {
        View before = view;
        DirectoryReader changed = DirectoryReader.openIfChanged(before.reader(), files.writer());
        if (changed == null) {
            before.reader().incRef();
            view = new View(before.reader(), before.searcher(), before.segments(), revision.number());
        } else {
            view = made(changed, reader -> before.next(reader, revision.number()));
        }
        before.reader().decRef();
        reached = revision;
    }

    /// The view of a reader, which is closed where there is no room for one.
    private static View made(DirectoryReader reader, Function<DirectoryReader, View> making) throws IOException {
        try {
            return making.apply(reader);
        } catch (RuntimeException | Error e) {
            reader.close();
            throw e;
        }
    }

    /// Lets the index be written to disk from time to time, so that a start has less to catch up with.
    ///
    /// @throws IOException if that failed the last time
    void keep() throws IOException {
        if (reached != null) {
            keeping.keep(reached);
        }
    }

    /// The same at once.
    void keepNow() throws IOException {
        if (reached != null) {
            keeping.keepNow(reached);
        }
    }

    void close() throws IOException {
        view.reader().close();
        keeping.close(reached);
    }
}
