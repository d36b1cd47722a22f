package dev.modalium.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Goes on reading for a while after a refusal that came before the body had, and lets what comes fall.
///
/// Bytes that nobody has read make the system reset the connection when it is closed, and a client that still sends may
/// never see the answer then.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class UnreadBodies extends OncePerRequestFilter {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final long MOST_BYTES = 512L << 20;
    private static final int PIECE = 64 * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!hasBody(request)) {
            chain.doFilter(request, response);
            return;
        }
        var answer = new Answer(response);
        chain.doFilter(request, answer);
        if (answer.isRefusal() && !Audience.isPerson(request.getHeader(HttpHeaders.ACCEPT), request.getRequestURI())) {
            answer.getOutputStream().close(); // which sends it
            drain(request);
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private static void drain(HttpServletRequest request) {
        long end = System.nanoTime() + LONGEST.toNanos();
        byte[] piece = new byte[PIECE];
        long drained = 0;
        try (InputStream body = request.getInputStream()) {
            for (int n = body.read(piece); n >= 0; n = body.read(piece)) {
                drained += n;
                if (drained > MOST_BYTES || System.nanoTime() > end) {
                    return;
                }
            }
        } catch (IOException | IllegalStateException _) {
            // the client has seen the answer and gone
        }
    }

    /// Knows whether it was left to the container, which makes the answer only afterwards.
    private static final class Answer extends HttpServletResponseWrapper {

        private boolean left;

        Answer(HttpServletResponse response) {
            super(response);
        }

        boolean isRefusal() {
            return getStatus() >= HttpServletResponse.SC_BAD_REQUEST && !left;
        }

        @Override
        public void sendError(int status) throws IOException {
            left = true;
            super.sendError(status);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            left = true;
            super.sendError(status, message);
        }
    }
}
