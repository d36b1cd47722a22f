package dev.modalium.access;

import dev.modalium.web.EarlyAnswers;
import dev.modalium.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/// Says why a request was turned away, as a problem like all others.
@Component
class AccessProblems implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    private final EarlyAnswers answers;

    AccessProblems(EarlyAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"modalium\"");
        answers.answer(
                request,
                response,
                Problem.of(
                        HttpStatus.UNAUTHORIZED,
                        "token-needed",
                        "A token is needed",
                        request.getHeader(HttpHeaders.AUTHORIZATION) == null
                                ? "Writing needs a token: send the header \"Authorization: Bearer <token>\"."
                                        + " The first start of the service printed an administrator's token."
                                : "The token in the header Authorization is not known or was revoked;"
                                        + " expected: \"Authorization: Bearer mdl_…\"."));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException {
        answers.answer(
                request,
                response,
                Problem.of(
                        HttpStatus.FORBIDDEN,
                        "role-needed",
                        "The token may not do this",
                        request.getMethod() + " " + request.getRequestURI() + " needs a token with the role admin."));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException exception)
            throws IOException {
        answers.answer(
                request,
                response,
                Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "unreadable-request",
                        "The request cannot be read",
                        "The URL holds '..', '//', ';' or another sequence that is never part of an address here."));
    }
}
