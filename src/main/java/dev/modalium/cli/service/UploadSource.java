package dev.modalium.cli.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/// A file that is to be uploaded, as it was when that began.
///
/// @param name as a person named it
/// @param bytes where its bytes are
/// @param lasts whether the same file can be there when the command runs again, unlike what was piped in
public record UploadSource(String name, Path bytes, long size, FileTime modified, boolean lasts) {

    public static UploadSource of(String name, Path bytes, boolean lasts) throws IOException {
        return new UploadSource(name, bytes, Files.size(bytes), Files.getLastModifiedTime(bytes), lasts);
    }

    /// The last part of the name.
    public String fileName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /// @throws ServiceException if the file is not what it was
    void requireUnchanged() throws IOException {
        if (Files.size(bytes) != size || !Files.getLastModifiedTime(bytes).equals(modified)) {
            throw new ServiceException(name + " has changed while it was sent; run the command again");
        }
    }
}
