package dev.modalium.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Speaks to whichever service the installation has at the moment.
record Client(Installation installation, HttpClient http) {

    static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");
    static final Pattern STATE = Pattern.compile("\"state\"\\s*:\\s*\"([^\"]+)\"");

    private static final Duration ANSWERING = Duration.ofMinutes(2);

    Client(Installation installation) {
        this(
                installation,
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    static String query(String dataset, Manifest manifest) {
        return "create=true&release=1&dataset=" + dataset + "&fileName=" + manifest.fileName();
    }

    /// Sends a manifest, and returns before it has come.
    CompletableFuture<HttpResponse<String>> send(String dataset, Manifest manifest, Map<String, String> headers) {
        HttpRequest.Builder request = to("/api/v1/imports?" + query(dataset, manifest))
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(manifest.bytes()));
        headers.forEach(request::header);
        return http.sendAsync(request.build(), BodyHandlers.ofString());
    }

    /// The import that was promised, or nothing if none was.
    static Optional<String> acknowledged(CompletableFuture<HttpResponse<String>> sent)
            throws IOException, InterruptedException {
        try {
            HttpResponse<String> answer = sent.get(ANSWERING.toSeconds(), TimeUnit.SECONDS);
            return answer.statusCode() == 202 ? Optional.of(first(ID, answer.body())) : Optional.empty();
        } catch (ExecutionException | TimeoutException _) {
            return Optional.empty();
        }
    }

    String queue(String dataset, Manifest manifest) throws IOException, InterruptedException {
        return acknowledged(send(dataset, manifest, Map.of()))
                .orElseThrow(() -> new IOException("The import into " + dataset + " was not taken"));
    }

    String state(String id) throws IOException, InterruptedException {
        return first(STATE, get("/api/v1/imports/" + id).body());
    }

    void awaitEnd(String id) throws IOException, InterruptedException {
        if (!Patience.of(ANSWERING).until(() -> !List.of("queued", "running").contains(state(id)))) {
            throw new IOException("The import " + id + " does not end");
        }
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(to(path).build(), BodyHandlers.ofString());
    }

    HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
        return http.send(to(path).build(), BodyHandlers.ofByteArray());
    }

    HttpResponse<String> post(String path) throws IOException, InterruptedException {
        return http.send(to(path).POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString());
    }

    /// A request as it begins, with the token of the administrator.
    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(installation.address() + path))
                .timeout(ANSWERING)
                .header("Authorization", installation.bearer());
    }

    static String first(Pattern pattern, String text) throws IOException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException("Not what a service answers: " + text);
        }
        return matcher.group(1);
    }
}
