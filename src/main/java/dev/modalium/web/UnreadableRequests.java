package dev.modalium.web;

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

/// Answers what is no HTTP request that could reach a controller, such as a raw space in a URL, with a problem as well.
@Component
class UnreadableRequests implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {

    @Override
    public void customize(JettyServletWebServerFactory factory) {
        factory.addServerCustomizers(server -> server.setErrorHandler(UnreadableRequests::answer));
    }

    private static boolean answer(Request request, Response response, Callback callback) {
        Object status = request.getAttribute(ErrorHandler.ERROR_STATUS);
        Object reason = request.getAttribute(ErrorHandler.ERROR_MESSAGE);
        int code = status instanceof Integer number ? number : 400;
        response.setStatus(code);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        String why = reason == null ? "" : reason.toString().replaceAll("[^A-Za-z0-9 .,:=_/-]", "?");
        String advice = switch (code) {
            case 414, 431 -> "Make the URL and the headers shorter; a question has at most 2000 characters";
            case 400 -> "Percent-encode spaces and other special characters of the URL";
            default -> "Send it again";
        };
        String problem = """
                {"type":"/problems/unreadable-request","title":"The request cannot be read","status":%s,\
                "detail":"The server stopped at: %s. %s."}
                """.formatted(code, why, advice);
        Content.Sink.write(response, true, problem, callback);
        return true;
    }
}
