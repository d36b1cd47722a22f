package dev.modalium.faults;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// A request with a body as bare bytes on a connection, which can be cut anywhere.
record BareRequest(String method, String path, Map<String, String> headers, byte[] body) {

    private static final int SECONDS = 30;
    private static final int PIECE = 64 * 1024;

    /// Sends so many bytes of the body, and cuts the connection.
    ///
    /// @param reset whether it is torn off, and not closed
    void sendAndCut(Installation installation, int bytes, boolean reset) throws IOException {
        URI address = URI.create(installation.address());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(SECONDS * 1000);
            var out = socket.getOutputStream();
            out.write(head(installation).getBytes(StandardCharsets.US_ASCII));
            for (int sent = 0; sent < bytes; sent += PIECE) {
                out.write(body, sent, Math.min(PIECE, bytes - sent));
            }
            out.flush();
            if (reset) {
                socket.setSoLinger(true, 0);
            }
        }
    }

    private String head(Installation installation) {
        var head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n");
        head.append("Authorization: ").append(installation.bearer()).append("\r\n");
        head.append("Content-Length: ").append(body.length).append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString();
    }
}
