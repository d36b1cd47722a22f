package dev.modalium.ingest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// Speaks tus as bare as it is, so that a test can also speak it wrong.
final class TusClient {

    static final String PATH = "/api/v1/uploads";
    static final String BYTES = "application/offset+octet-stream";

    private final String base;
    private final String bearer;
    private final HttpClient http = HttpClient.newHttpClient();

    TusClient(int port, String bearer) {
        this.base = "http://localhost:" + port;
        this.bearer = bearer;
    }

    /// Begins an upload and answers its address.
    String begin(long length) throws Exception {
        HttpResponse<String> answer = send("POST", PATH, Map.of("Upload-Length", String.valueOf(length)), none());
        return answer.headers().firstValue("Location").orElseThrow(() -> new IOException(answer.body()));
    }

    /// A whole upload with these bytes.
    UUID whole(String text, String metadata) throws Exception {
        HttpResponse<String> answer = send(
                "POST",
                PATH,
                Map.of(
                        "Upload-Length", String.valueOf(text.getBytes(StandardCharsets.UTF_8).length),
                        "Upload-Metadata", metadata,
                        "Content-Type", BYTES),
                BodyPublishers.ofString(text));
        return id(answer.headers().firstValue("Location").orElseThrow(() -> new IOException(answer.body())));
    }

    static UUID id(String address) {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    HttpResponse<String> patch(String address, long offset, String text) throws Exception {
        return patch(address, Map.of("Upload-Offset", String.valueOf(offset)), BodyPublishers.ofString(text));
    }

    HttpResponse<String> patch(String address, Map<String, String> headers, BodyPublisher body) throws Exception {
        return send("PATCH", address, merged(Map.of("Content-Type", BYTES), headers), body);
    }

    HttpResponse<String> head(String address) throws Exception {
        return send("HEAD", address, Map.of(), none());
    }

    /// How many bytes the service says that it has.
    long offset(String address) throws Exception {
        return head(address).headers().firstValueAsLong("Upload-Offset").orElseThrow();
    }

    HttpResponse<String> delete(String address) throws Exception {
        return send("DELETE", address, Map.of(), none());
    }

    /// Wants an upload imported.
    HttpResponse<String> importOf(UUID upload, String query, Map<String, String> headers) throws Exception {
        return send("POST", "/api/v1/imports?upload=" + upload + "&" + query, headers, none());
    }

    /// Any request, as tus unless the headers say otherwise.
    HttpResponse<String> send(String method, String address, Map<String, String> headers, BodyPublisher body)
            throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + address)).method(method, body);
        merged(Map.of("Authorization", bearer, "Tus-Resumable", "1.0.0"), headers)
                .forEach((name, value) -> {
                    if (!value.isEmpty()) {
                        request.header(name, value);
                    }
                });
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    static BodyPublisher none() {
        return BodyPublishers.noBody();
    }

    private static Map<String, String> merged(Map<String, String> defaults, Map<String, String> headers) {
        var all = new HashMap<>(defaults);
        all.putAll(headers);
        return all;
    }
}
