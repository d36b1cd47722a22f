package dev.modalium.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/// Answers what is no HTTP request that could reach a controller, such as a raw space in a URL, like everything else.
@Component
class UnreadableRequests implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {

    private static final String PROBLEM = """
            {"type":"/problems/unreadable-request","title":"The request cannot be read","status":{status},\
            "detail":"{detail}"}
            """;
    private static final String PAGE = page();

    @Override
    public void customize(JettyServletWebServerFactory factory) {
        factory.addServerCustomizers(server -> server.setErrorHandler(UnreadableRequests::answer));
    }

    private static boolean answer(Request request, Response response, Callback callback) {
        Object status = request.getAttribute(ErrorHandler.ERROR_STATUS);
        int code = status instanceof Integer number ? number : 400;
        boolean person = Audience.isPerson(
                request.getHeaders().get(HttpHeader.ACCEPT),
                request.getHttpURI() == null ? null : request.getHttpURI().getPath());
        response.setStatus(code);
        response.getHeaders()
                .put(RequestId.HEADER, RequestId.of(request.getHeaders().get(RequestId.HEADER)));
        response.getHeaders()
                .put(
                        HttpHeader.CONTENT_TYPE,
                        person ? "text/html;charset=utf-8" : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        String detail = "The server stopped at: %s. %s.".formatted(reason(request), advice(code, reason(request)));
        String text = (person ? PAGE : PROBLEM)
                .replace("{status}", String.valueOf(code))
                .replace("{detail}", detail);
        Content.Sink.write(response, true, text, callback);
        return true;
    }

    /// The server's own words, without anything that could end a text in JSON or HTML.
    private static String reason(Request request) {
        Object reason = request.getAttribute(ErrorHandler.ERROR_MESSAGE);
        return reason == null ? "" : reason.toString().replaceAll("[^A-Za-z0-9 .,:=_/-]", "?");
    }

    private static String advice(int code, String reason) {
        return switch (code) {
            case 414 ->
                "The address is too long: make what stands behind its question mark shorter. A question has at most"
                        + " 2000 characters, a filter at most 6000 as it stands in the address";
            case 431 -> "The headers are too long: send fewer or shorter ones, such as cookies";
            case 417 -> "The only expectation that can be met is 100-continue";
            case 400 ->
                reason.contains("Ambiguous") || reason.contains("Suspicious")
                        ? "A path cannot carry that character; an item with it in its id is at"
                                + " /api/v1/datasets/{slug}/item?id="
                        : "Percent-encode spaces and other special characters of the URL, and write headers as HTTP has them";
            case 404 -> "There is nothing here; /api/v1/docs lists what there is";
            case 426, 505 -> "Speak HTTP/1.1";
            default -> "Send it again";
        };
    }

    private static String page() {
        try (InputStream file =
                Objects.requireNonNull(UnreadableRequests.class.getResourceAsStream("unreadable-request.html"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
