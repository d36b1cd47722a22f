package dev.modalium.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Answers a request that ends before it reaches a controller: with a problem, or with a page for a person.
@Component
public class EarlyAnswers {

    private final JsonMapper json;

    EarlyAnswers(JsonMapper json) {
        this.json = json;
    }

    public void answer(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        problem.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        int status = problem.getStatusCode().value();
        ProblemDetail body = problem.getBody();
        if (Audience.isPerson(request.getHeader(HttpHeaders.ACCEPT), request.getRequestURI())) {
            response.sendError(status, body.getDetail());
            return;
        }
        body.setInstance(instance(request.getRequestURI()));
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), body);
    }

    /// The path of a request that may have been refused for its very path.
    static URI instance(String path) {
        try {
            return URI.create(path);
        } catch (IllegalArgumentException _) {
            return URI.create("/");
        }
    }
}
