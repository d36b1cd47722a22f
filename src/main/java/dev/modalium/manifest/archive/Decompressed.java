package dev.modalium.manifest.archive;

import dev.modalium.manifest.ManifestSource;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// A compressed file as what it holds, under the name without the ending.
record Decompressed(ManifestSource source, Packing packing) implements ManifestSource {

    @Override
    public String fileName() {
        String name = source.fileName();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    @Override
    public @Nullable String split() {
        return source.split();
    }

    @Override
    public InputStream open() throws IOException {
        InputStream in = source.open();
        try {
            var packed = new Unpacked.Packed(in);
            try {
                return new Unpacked(packing.decompressed(Packing.buffered(packed)), packed);
            } catch (IOException e) {
                throw packed.trouble(e);
            }
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}
