package dev.modalium.ingest.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/// The media type of a manifest, told by its first character, so that no list of formats needs to know it.
final class TextType {

    private static final int HEAD = 256;

    private TextType() {}

    static String of(FileChannel file) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        int read = file.read(head, 0);
        String text = new String(head.array(), 0, Math.max(read, 0), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .stripLeading();
        return text.startsWith("{") || text.startsWith("[") ? "application/json" : "text/plain;charset=utf-8";
    }
}
