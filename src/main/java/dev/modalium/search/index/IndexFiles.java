package dev.modalium.search.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The index on disk, with the writer that changes it, and what says which revision of the catalogue it is at.
final class IndexFiles {

    private static final Logger log = LoggerFactory.getLogger(IndexFiles.class);

    private static final int BUFFERED_MEGABYTES = 32;
    private static final int MOST_BUFFERED_MEGABYTES = 512;
    private static final int SHARE_OF_MEMORY = 8;

    private static final String SHAPE = "shape";
    private static final String REVISION = "revision";
    private static final String MARK = "mark";

    private final Directory directory;
    private final IndexWriter writer;
    private final Map<String, Long> lengths = new HashMap<>();

    private IndexFiles(Directory directory, IndexWriter writer) {
        this.directory = directory;
        this.writer = writer;
    }

    /// The index in the first free folder of the root; with nothing in it where what is there is of
    /// another shape, or damaged.
    ///
    /// @throws IOException if the folders cannot be written
    static IndexFiles open(Path root, String shape) throws IOException {
        IndexFiles opened = null;
        try {
            opened = open(root, OpenMode.CREATE_OR_APPEND);
            opened.check();
            if (opened.kept(shape) != null) {
                return opened;
            }
            opened.abandon();
            return anew(root);
        } catch (IOException | RuntimeException e) {
            log.warn("The index on disk cannot be used and is built anew: {}", e.toString());
            if (opened != null) {
                opened.abandon();
            }
            return anew(root);
        }
    }

    /// The same with nothing in it, whatever is there.
    static IndexFiles anew(Path root) throws IOException {
        return open(root, OpenMode.CREATE);
    }

    private static IndexFiles open(Path root, OpenMode mode) throws IOException {
        IndexWriter writer = IndexFolder.open(root, () -> settings().setOpenMode(mode));
        return new IndexFiles(writer.getDirectory(), writer);
    }

    /// How every index of the catalogue is written.
    static IndexWriterConfig settings() {
        return new IndexWriterConfig()
                .setIndexSort(new Sort(new SortField(DatasetDocument.ORDER, SortField.Type.STRING)))
                .setRAMBufferSizeMB(BUFFERED_MEGABYTES)
                .setMaxFullFlushMergeWaitMillis(0) // a change is to be seen at once; parts are merged meanwhile
                .setMergedSegmentWarmer(SegmentColumns::warm);
    }

    IndexWriter writer() {
        return writer;
    }

    /// Takes more memory while everything is written, so that fewer parts have to be merged.
    void expectMuch(boolean much) {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        writer.getConfig()
                .setRAMBufferSizeMB(
                        much
                                ? Math.clamp(megabytes / SHARE_OF_MEMORY, BUFFERED_MEGABYTES, MOST_BUFFERED_MEGABYTES)
                                : BUFFERED_MEGABYTES);
    }

    /// @throws IOException if a file is not as it was written
    private void check() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                if (leaf.reader() instanceof CodecReader files) {
                    files.checkIntegrity();
                }
            }
        }
    }

    /// Whether the writer can go on and all files of a reader are there with the lengths that they had.
    boolean areWhole(DirectoryReader reader) {
        if (!writer.isOpen()) {
            return false;
        }
        try {
            Map<String, Long> before = Map.copyOf(lengths);
            lengths.clear();
            for (String file : reader.getIndexCommit().getFileNames()) {
                if (!file.startsWith(IndexFileNames.SEGMENTS)) {
                    lengths.put(file, directory.fileLength(file));
                }
            }
            return lengths.entrySet().stream()
                    .allMatch(file ->
                            before.getOrDefault(file.getKey(), file.getValue()).equals(file.getValue()));
        } catch (IOException _) {
            return false;
        }
    }

    /// Writes what there is to disk, while changes go on.
    ///
    /// @param revision that was reached before, and that the index on disk says of itself: if changes after it
    /// get in as well, they are made again after a start
    void commit(CatalogueState.Revision revision, String shape) throws IOException {
        tell(revision, shape);
        writer.commit();
    }

    private void tell(CatalogueState.Revision revision, String shape) {
        writer.setLiveCommitData(Map.of(
                        SHAPE,
                        shape,
                        REVISION,
                        String.valueOf(revision.number()),
                        MARK,
                        revision.mark().toString())
                .entrySet());
    }

    /// The revision that the index on disk was brought to, if it is one of this shape.
    CatalogueState.@Nullable Revision kept(String shape) {
        Map<String, String> data = Optional.ofNullable(writer.getLiveCommitData())
                .map(entries -> StreamSupport.stream(entries.spliterator(), false)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .orElse(Map.of());
        String mark = data.get(MARK);
        String revision = data.get(REVISION);
        return shape.equals(data.get(SHAPE)) && mark != null && revision != null
                ? new CatalogueState.Revision(Long.parseLong(revision), UUID.fromString(mark))
                : null;
    }

    /// @param reached what is written before; null to give up what was written since it was last kept
    void close(CatalogueState.@Nullable Revision reached, String shape) throws IOException {
        try (directory) {
            if (writer.isOpen()) {
                if (reached == null) { // half of a catalogue is of no use
                    writer.rollback();
                } else {
                    tell(reached, shape);
                    writer.close();
                }
            }
        }
    }

    /// Gives up what cannot be gone on with; what is open for reading stays so.
    void abandon() {
        try (directory) {
            writer.rollback();
        } catch (IOException | RuntimeException _) {
            // it is damaged already
        }
    }
}
