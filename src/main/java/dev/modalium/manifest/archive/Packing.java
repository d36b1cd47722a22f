package dev.modalium.manifest.archive;

import dev.modalium.manifest.text.Magic;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorInputStream;

/// How bytes are packed, told by their beginning and never by a name.
enum Packing {
    PLAIN,
    GZIP,
    ZSTD,
    ZIP,
    TAR;

    /// As far as the mark of a tar archive reaches.
    private static final int HEAD = 264;

    /// What the stream begins with, which must support marks and stays where it was.
    static Packing of(InputStream in) throws IOException {
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        return switch (Magic.of(head)) {
            case GZIP -> GZIP;
            case ZSTD -> ZSTD;
            case ZIP, ZIP_EMPTY -> ZIP;
            case TAR -> TAR;
            case TEXT,
                    UTF_8_MARK,
                    UTF_32,
                    UTF_16,
                    XZ,
                    BZIP2,
                    SEVEN_ZIP,
                    PNG,
                    JPEG,
                    PDF,
                    HDF5,
                    NUMPY,
                    PARQUET,
                    PICKLE,
                    BINARY -> PLAIN;
        };
    }

    boolean isCompressed() {
        return this == GZIP || this == ZSTD;
    }

    boolean isArchive() {
        return this == ZIP || this == TAR;
    }

    InputStream decompressed(InputStream in) throws IOException {
        return switch (this) {
            case GZIP ->
                GzipCompressorInputStream.builder()
                        .setInputStream(in)
                        .setDecompressConcatenated(true)
                        .get();
            case ZSTD -> new ZstdCompressorInputStream(in);
            case PLAIN, ZIP, TAR -> in;
        };
    }

    ArchiveInputStream<?> archive(InputStream in) {
        return switch (this) {
            case ZIP -> new ZipArchiveInputStream(in, "UTF-8", true, true);
            case TAR -> new TarArchiveInputStream(in, "UTF-8");
            case PLAIN, GZIP, ZSTD -> throw new IllegalStateException(this + " is no archive");
        };
    }

    static InputStream buffered(InputStream in) {
        return new BufferedInputStream(in, 1 << 16);
    }
}
