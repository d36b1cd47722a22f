package dev.modalium.ingest.web;

import dev.modalium.ingest.web.WantedRanges.Range;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/// An open file as an answer, whole or in ranges; no more of it is in memory than one buffer.
record FileAnswer(FileChannel file, long size, String contentType) {

    private static final int BUFFER = 64 * 1024;

    void write(HttpServletRequest request, WantedRanges wanted, HttpServletResponse response) throws IOException {
        List<Range> ranges = wanted.ranges();
        if (ranges.isEmpty()) {
            response.setContentType(contentType);
            response.setContentLengthLong(size);
            if (!HttpMethod.HEAD.matches(request.getMethod())) {
                copy(new Range(0, size - 1), response.getOutputStream());
            }
            return;
        }
        response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
        if (ranges.size() == 1) {
            Range range = ranges.getFirst();
            response.setContentType(contentType);
            response.setHeader(HttpHeaders.CONTENT_RANGE, range.of(size));
            response.setContentLengthLong(range.length());
            copy(range, response.getOutputStream());
        } else {
            writeParts(ranges, response);
        }
    }

    private void writeParts(List<Range> ranges, HttpServletResponse response) throws IOException {
        String boundary = UUID.randomUUID().toString();
        List<byte[]> heads = ranges.stream().map(range -> head(range, boundary)).toList();
        byte[] end = ascii("\r\n--" + boundary + "--\r\n");
        response.setContentType("multipart/byteranges; boundary=" + boundary);
        response.setContentLengthLong(
                heads.stream().mapToLong(head -> head.length).sum()
                        + ranges.stream().mapToLong(Range::length).sum()
                        + end.length);
        OutputStream out = response.getOutputStream();
        for (int i = 0; i < heads.size(); i++) {
            out.write(heads.get(i));
            copy(ranges.get(i), out);
        }
        out.write(end);
    }

    private byte[] head(Range range, String boundary) {
        return ascii("\r\n--%s\r\nContent-Type: %s\r\nContent-Range: %s\r\n\r\n"
                .formatted(boundary, contentType, range.of(size)));
    }

    private void copy(Range range, OutputStream out) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(BUFFER, range.length()));
        long at = range.first();
        while (at <= range.last()) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), range.last() - at + 1));
            int read = file.read(buffer, at);
            if (read < 0) {
                throw new IOException("The file was " + size + " bytes long and now ends at " + at);
            }
            out.write(buffer.array(), 0, read);
            at += read;
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
