package dev.modalium.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Says why a request was turned away, as a problem like all others.
@Component
class AccessProblems implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    private final JsonMapper json;

    AccessProblems(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"modalium\"");
        write(
                response,
                HttpStatus.UNAUTHORIZED,
                "token-needed",
                "A token is needed",
                request.getHeader(HttpHeaders.AUTHORIZATION) == null
                        ? "Writing needs a token: send the header \"Authorization: Bearer <token>\"."
                                + " The first start of the service printed an administrator's token."
                        : "The token in the header Authorization is not known or was revoked;"
                                + " expected: \"Authorization: Bearer mdl_…\".");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException {
        write(
                response,
                HttpStatus.FORBIDDEN,
                "role-needed",
                "The token may not do this",
                request.getMethod() + " " + request.getRequestURI() + " needs a token with the role admin.");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException exception)
            throws IOException {
        write(
                response,
                HttpStatus.BAD_REQUEST,
                "unreadable-request",
                "The request cannot be read",
                "The URL holds '..', '//', ';' or another sequence that is never part of an address here.");
    }

    private void write(HttpServletResponse response, HttpStatus status, String slug, String title, String detail)
            throws IOException {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("/problems/" + slug));
        problem.setTitle(title);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}
