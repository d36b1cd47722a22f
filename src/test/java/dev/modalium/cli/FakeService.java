package dev.modalium.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// A service that takes uploads and imports in, and misbehaves as a test wants it to.
final class FakeService implements AutoCloseable {

    static final String IMPORT = "45523f32-a424-45fe-8956-9dfa59ecdbe5";

    private final HttpServer server;
    private final Map<String, ByteArrayOutputStream> uploads = new ConcurrentHashMap<>();
    private final Map<String, Deque<Behaviour>> once = new HashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private String findings = "{\"counts\": [], \"items\": [], \"next\": null}";
    private String end = importAs("succeeded", "Imported 2 items.");

    /// What is done instead of answering as a service does.
    interface Behaviour {
        void on(HttpExchange exchange) throws IOException;
    }

    FakeService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// Each request as its method and path, in order.
    List<String> requests() {
        return requests;
    }

    /// The keys of requests for an import.
    List<String> keys() {
        return keys;
    }

    /// The bytes of each upload.
    List<String> uploaded() {
        return uploads.values().stream()
                .map(bytes -> bytes.toString(StandardCharsets.UTF_8))
                .sorted()
                .toList();
    }

    void forgetUploads() {
        uploads.clear();
    }

    void finds(String json) {
        findings = json;
    }

    void endsAs(String state, String outcome) {
        end = importAs(state, outcome);
    }

    /// Does this at the next request that begins so, such as `PATCH /api/v1/uploads`.
    void once(String beginning, Behaviour behaviour) {
        once.computeIfAbsent(beginning, _ -> new ArrayDeque<>()).add(behaviour);
    }

    static Behaviour answering(int status, String type, String body) {
        return exchange -> {
            exchange.getResponseHeaders().add("Content-Type", type);
            send(exchange, status, body);
        };
    }

    static Behaviour problem(int status, String slug, String title, String detail) {
        return answering(
                status,
                "application/problem+json",
                "{\"type\": \"/problems/%s\", \"title\": \"%s\", \"status\": %s, \"detail\": \"%s\"}"
                        .formatted(slug, title, status, detail));
    }

    /// Takes so many bytes of a piece and hangs up.
    Behaviour hangingUpAfter(int bytes) {
        return exchange -> {
            upload(exchange).write(exchange.getRequestBody().readNBytes(bytes));
            exchange.close();
        };
    }

    static void hangUp(HttpExchange exchange) {
        exchange.close();
    }

    static String importAs(String state, String outcome) {
        boolean running = state.equals("running");
        return """
                {"id": "%s", "state": "%s", "phase": %s, "outcome": "%s", "dataset": "d", "release": "1.0",\
                 "fileName": "a.txt", "format": "ave", "items": 2, "annotations": 2, "findings": [],\
                 "progress": {"bytesRead": 1, "bytesTotal": 2, "items": 1, "annotations": 1}}""".formatted(IMPORT, state, running ? "\"reading\"" : "null", outcome);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        requests.add(request);
        Behaviour behaviour = once.entrySet().stream()
                .filter(one ->
                        request.startsWith(one.getKey()) && !one.getValue().isEmpty())
                .findFirst()
                .map(one -> one.getValue().remove())
                .orElse(this::answer);
        if (request.startsWith("POST /api/v1/imports")) {
            keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        }
        try (exchange) {
            behaviour.on(exchange);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        switch (exchange.getRequestMethod()) {
            case "POST" -> {
                if (path.equals("/api/v1/uploads")) {
                    String id = "upload-" + uploads.size();
                    uploads.put(id, new ByteArrayOutputStream());
                    exchange.getResponseHeaders().add("Location", "/api/v1/uploads/" + id);
                    send(exchange, 201, "");
                } else {
                    send(exchange, 202, importAs("queued", ""));
                }
            }
            case "PATCH", "HEAD" -> takeIn(exchange, path);
            default -> {
                if (path.endsWith("/events")) {
                    exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
                    send(exchange, 200, "event: end\ndata: " + end + "\n\n");
                } else {
                    send(exchange, 200, path.endsWith("/findings") ? findings : end);
                }
            }
        }
    }

    private void takeIn(HttpExchange exchange, String path) throws IOException {
        if (!uploads.containsKey(path.substring(path.lastIndexOf('/') + 1))) {
            send(exchange, 404, "");
            return;
        }
        upload(exchange).write(exchange.getRequestBody().readAllBytes());
        exchange.getResponseHeaders()
                .add("Upload-Offset", String.valueOf(upload(exchange).size()));
        send(exchange, exchange.getRequestMethod().equals("HEAD") ? 200 : 204, "");
    }

    private ByteArrayOutputStream upload(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return Objects.requireNonNull(uploads.get(path.substring(path.lastIndexOf('/') + 1)));
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    /// The requests that do not only look.
    List<String> changes() {
        return requests.stream()
                .filter(request -> !request.startsWith("GET "))
                .map(request -> request.replaceFirst("\\?.*", ""))
                .toList();
    }
}
