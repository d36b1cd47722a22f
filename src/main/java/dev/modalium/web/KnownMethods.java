package dev.modalium.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/// Refuses a method that no address has, such as TRACE, before anyone is asked for a token.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class KnownMethods extends OncePerRequestFilter {

    private static final Set<String> KNOWN = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    /// What the files have that no controller looks after.
    private static final Set<HttpMethod> OF_FILES = Set.of(HttpMethod.GET);

    private final ObjectProvider<RequestMappingHandlerMapping> controllers;
    private final EarlyAnswers answers;

    KnownMethods(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> controllers,
            EarlyAnswers answers) {
        this.controllers = controllers;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (KNOWN.contains(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        answers.answer(
                request, response, MethodRefusal.of(request.getMethod(), request.getRequestURI(), methodsAt(request)));
    }

    private Collection<HttpMethod> methodsAt(HttpServletRequest request) {
        ServletRequestPathUtils.parseAndCache(request);
        try {
            controllers.getObject().getHandler(request);
            return OF_FILES;
        } catch (HttpRequestMethodNotSupportedException known) {
            return Objects.requireNonNullElse(known.getSupportedHttpMethods(), OF_FILES);
        } catch (Exception _) { // a path that no mapping can look up
            return OF_FILES;
        } finally {
            ServletRequestPathUtils.clearParsedRequestPath(request);
        }
    }
}
