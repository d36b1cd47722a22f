package dev.modalium.search.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;

/// Where an instance keeps its index: the first folder that no other one on this machine uses.
final class IndexFolder {

    private static final int MOST = 64;

    private IndexFolder() {}

    /// @throws IOException if the folders cannot be written
    static Directory open(Path root) throws IOException {
        for (int number = 1; number <= MOST; number++) {
            Directory directory = FSDirectory.open(Files.createDirectories(root.resolve(String.valueOf(number))));
            try (Lock _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
                return directory;
            } catch (LockObtainFailedException _) {
                directory.close();
            }
        }
        throw new IOException("All " + MOST + " folders for indexes in " + root + " are in use. Set modalium.index to"
                + " another folder.");
    }
}
