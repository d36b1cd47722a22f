package dev.modalium.search.index;

import java.util.Collection;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;

/// A directory that leaves it to the system when its files reach the disk.
///
/// Forcing them there holds up the database's commits on the same disk. The index can be made again, and what a crash
/// of the machine leaves of it is found out at the next start, when the checksums of all files are compared.
final class UnforcedDirectory extends FilterDirectory {

    UnforcedDirectory(Directory directory) {
        super(directory);
    }

    @Override
    public void sync(Collection<String> names) {
        // the system does so in its own time
    }

    @Override
    public void syncMetaData() {
        // likewise
    }
}
