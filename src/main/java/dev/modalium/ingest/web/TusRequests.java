package dev.modalium.ingest.web;

import dev.modalium.web.EarlyAnswers;
import dev.modalium.web.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// What tus asks of every request and every answer: its version in both, and methods that a proxy would not let pass.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2) // whoever is asked for a token must see the method that is meant
class TusRequests extends OncePerRequestFilter {

    static final String PATH = "/api/v1/uploads";

    private static final String OVERRIDE = "X-HTTP-Method-Override";
    private static final Set<String> METHODS = Set.of("HEAD", "PATCH", "DELETE");

    private final EarlyAnswers answers;

    TusRequests(EarlyAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.equals(PATH) && !path.startsWith(PATH + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(TusHeaders.TUS_RESUMABLE, TusHeaders.VERSION);
        String version = request.getHeader(TusHeaders.TUS_RESUMABLE);
        if (!request.getMethod().equals("OPTIONS") && !TusHeaders.VERSION.equals(version)) {
            response.setHeader(TusHeaders.TUS_VERSION, TusHeaders.VERSION);
            answers.answer(request, response, refused(version));
            return;
        }
        String meant = request.getHeader(OVERRIDE);
        chain.doFilter(
                request.getMethod().equals("POST") && meant != null && METHODS.contains(meant)
                        ? new Meant(request, meant)
                        : request,
                response);
    }

    private static Problem refused(@Nullable String version) {
        return Problem.of(
                HttpStatus.PRECONDITION_FAILED,
                "unsupported-tus-version",
                "Another version of tus is needed",
                (version == null ? "The header Tus-Resumable is missing" : "Tus-Resumable is '" + version + "'")
                        + "; resumable uploads are spoken to by tus " + TusHeaders.VERSION + ".");
    }

    /// A request that stands for one with another method.
    private static final class Meant extends HttpServletRequestWrapper {

        private final String method;

        Meant(HttpServletRequest request, String method) {
            super(request);
            this.method = method;
        }

        @Override
        public String getMethod() {
            return method;
        }
    }
}
