package dev.modalium.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Scanner;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Listens to the events of an import as a browser does.
final class EventStream implements AutoCloseable {

    private static final JsonMapper json = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpResponse<InputStream> response;
    private final Scanner blocks;

    /// @param data the import, as the service shows it
    record Event(String name, Map<String, Object> data) {

        @SuppressWarnings("unchecked")
        Map<String, Object> progress() {
            return (Map<String, Object>) Objects.requireNonNull(data.get("progress"));
        }

        long number(String name) {
            return progress().get(name) instanceof Number number ? number.longValue() : -1;
        }
    }

    EventStream(int port, String importId) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/v1/imports/" + importId + "/events"))
                .header("Accept", "text/event-stream")
                .build();
        try {
            response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        blocks = new Scanner(response.body(), StandardCharsets.UTF_8).useDelimiter("\n\n");
    }

    int status() {
        return response.statusCode();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /// The next event, or null at the end of the stream.
    @Nullable
    Event next() {
        while (blocks.hasNext()) {
            String[] lines = blocks.next().split("\n", -1);
            if (lines.length == 2) {
                return new Event(
                        lines[0].replaceFirst("^event: ", ""),
                        json.readValue(lines[1].replaceFirst("^data: ", ""), new TypeReference<>() {}));
            }
        }
        return null;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
