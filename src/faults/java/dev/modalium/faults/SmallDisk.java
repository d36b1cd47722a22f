package dev.modalium.faults;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// A small file system of its own, which can be filled and emptied.
record SmallDisk(Path folder) implements AutoCloseable {

    private static final int PIECE = 64 * 1024;

    /// @return nothing where this user may not mount one
    static Optional<SmallDisk> mount(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=1200m,mode=700", "tmpfs", folder.toString());
        return mounted ? Optional.of(new SmallDisk(folder)) : Optional.empty();
    }

    /// Leaves room for so many bytes and no more.
    void fill(long left) throws IOException {
        try (FileChannel ballast = FileChannel.open(ballast(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long size = Files.getFileStore(folder).getUsableSpace() - left;
            var piece = ByteBuffer.allocateDirect(PIECE);
            for (long written = 0; written < size; written += PIECE) {
                piece.clear();
                while (piece.hasRemaining()) {
                    ballast.write(piece);
                }
            }
        }
    }

    void empty() throws IOException {
        Files.deleteIfExists(ballast());
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("umount", folder.toString());
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) { // there is no such command
            return false;
        }
    }
}
