package dev.modalium.search.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NRTCachingDirectory;

/// Where an instance keeps its index: the first folder that no other one on this machine writes to.
final class IndexFolder {

    private static final int MOST = 64;

    /// What each change writes stays in memory until the index is written to disk, unless it is large.
    private static final double SMALL_MEGABYTES = 5;

    private static final double CACHED_MEGABYTES = 64;

    private IndexFolder() {}

    /// A writer holds its folder from the moment on at which it is there, so that no two instances get the same one.
    ///
    /// @param settings for each folder that is tried, since a writer keeps its own
    /// @throws IOException if the folders cannot be written, or what is in the first free one cannot be read
    static IndexWriter open(Path root, Supplier<IndexWriterConfig> settings) throws IOException {
        for (int number = 1; number <= MOST; number++) {
            Directory directory = new NRTCachingDirectory(
                    new UnforcedDirectory(
                            FSDirectory.open(Files.createDirectories(root.resolve(String.valueOf(number))))),
                    SMALL_MEGABYTES,
                    CACHED_MEGABYTES);
            try {
                return new IndexWriter(directory, settings.get());
            } catch (LockObtainFailedException _) {
                directory.close();
            } catch (IOException | RuntimeException e) {
                directory.close();
                throw e;
            }
        }
        throw new IOException("All " + MOST + " folders for indexes in " + root + " are in use. Set modalium.index to"
                + " another folder.");
    }
}
