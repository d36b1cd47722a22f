package dev.modalium.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// The file of an upload, open for one caller alone, to be appended to.
public final class UploadFile implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;
    private final Runnable closed;

    private UploadFile(Path path, FileChannel channel, Runnable closed) {
        this.path = path;
        this.channel = channel;
        this.closed = closed;
    }

    /// @param closed called when the file is closed
    /// @return nothing if another process has it open
    static Optional<UploadFile> open(Path path, Runnable closed) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean locked = false;
        try {
            locked = channel.tryLock() != null;
            return locked ? Optional.of(new UploadFile(path, channel, closed)) : Optional.empty();
        } catch (OverlappingFileLockException _) {
            return Optional.empty();
        } finally {
            if (!locked) {
                channel.close();
            }
        }
    }

    Path path() {
        return path;
    }

    public long size() throws IOException {
        return channel.size();
    }

    /// Adds bytes at the end.
    ///
    /// @throws DiskFull where there is no room for all of them; some may have been added then
    public void append(byte[] bytes, int length) throws IOException {
        try {
            ByteBuffer rest = ByteBuffer.wrap(bytes, 0, length);
            channel.position(channel.size());
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
        } catch (IOException e) {
            throw DiskFull.orElse(e);
        }
    }

    /// Reads bytes that are there, as many as come at once.
    ///
    /// @return how many, or -1 at the end
    public int read(byte[] into, long from) throws IOException {
        return channel.read(ByteBuffer.wrap(into), from);
    }

    /// Gives up all bytes from this offset on.
    public void cut(long offset) throws IOException {
        channel.truncate(offset);
    }

    /// Returns when the bytes are on the disk and not only on the way to it.
    public void sync() throws IOException {
        try {
            channel.force(false);
        } catch (IOException e) {
            throw DiskFull.orElse(e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            closed.run();
        }
    }
}
