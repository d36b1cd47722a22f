package dev.modalium.web;

import dev.modalium.language.Language;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Tells caches that pages depend on the language, and keeps in a cookie the one that was chosen.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class PageLanguage extends OncePerRequestFilter {

    private static final Duration KEPT = Duration.ofDays(365);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Audience.isPerson(MediaType.TEXT_HTML_VALUE, request.getRequestURI()) && !isFile(request.getRequestURI())) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
            response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
            request.setAttribute(LanguageSwitch.ATTRIBUTE, LanguageSwitch.of(request));
            AskedLanguage.inQuery(request)
                    .ifPresent(chosen -> response.addHeader(HttpHeaders.SET_COOKIE, cookie(chosen, request)));
        }
        chain.doFilter(request, response);
    }

    /// Styles, scripts and schemas, which are the same in every language.
    private static boolean isFile(String path) {
        return path.lastIndexOf('.') > path.lastIndexOf('/') && !path.startsWith("/datasets/");
    }

    private static String cookie(Language chosen, HttpServletRequest request) {
        return ResponseCookie.from(AskedLanguage.COOKIE, chosen.tag())
                .path("/")
                .maxAge(KEPT)
                .sameSite("Lax")
                .secure(request.isSecure())
                .httpOnly(true)
                .build()
                .toString();
    }
}
