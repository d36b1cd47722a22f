package dev.modalium.ingest.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// How an import goes, as server-sent events until its end.
///
/// Each stream is written by the virtual thread of its request, so that a client who does not read holds up nobody
/// else.
@RestController
class ImportEventsController {

    private static final Logger log = LoggerFactory.getLogger(ImportEventsController.class);

    /// Keeps proxies and the server itself from giving up a silent connection, and notices that the client is gone.
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final ImportViews views;
    private final ImportWatch watch;
    private final JsonMapper json;

    ImportEventsController(ImportViews views, ImportWatch watch, JsonMapper json) {
        this.views = views;
        this.watch = watch;
        this.json = json;
    }

    @Operation(
            summary = "Tells how an import goes, as it happens",
            description = "Server-sent events: 'progress' with the import as GET shows it, whenever that changes, and"
                    + " 'end' when the import has ended, after which the stream closes. A comment comes every 15"
                    + " seconds when nothing changes.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                                            schema = @Schema(type = "string"))))
    @GetMapping("/api/v1/imports/{id}/events")
    void events(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ImportView now = views.one(id);
        if (now.isEnd()) {
            begin(response);
            send(event(now), response.getOutputStream());
            return;
        }
        try (ImportWatch.Listener listener = watch.listen(id)) {
            begin(response);
            if (HttpMethod.GET.matches(request.getMethod())) {
                passOn(listener, response.getOutputStream());
            }
        }
    }

    private static void begin(HttpServletResponse response) {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no"); // a proxy that collects answers would hold events back
    }

    private void passOn(ImportWatch.Listener listener, OutputStream out) {
        try {
            boolean ended = false;
            while (!ended && watch.isRunning()) {
                ImportView view = listener.next(HEARTBEAT);
                send(view == null ? ":\n\n" : event(view), out);
                ended = view != null && view.isEnd();
            }
        } catch (IOException e) {
            log.debug("Someone stopped listening: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String event(ImportView view) {
        return "event: " + (view.isEnd() ? "end" : "progress") + "\ndata: " + json.writeValueAsString(view) + "\n\n";
    }

    private static void send(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
