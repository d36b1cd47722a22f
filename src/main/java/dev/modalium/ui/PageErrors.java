package dev.modalium.ui;

import dev.modalium.language.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Answers with a page where a person's browser asked for one; everyone else gets a problem, as the API does.
@Component
class PageErrors implements HandlerExceptionResolver, Ordered {

    private static final Logger log = LoggerFactory.getLogger(PageErrors.class);

    /// Before the resolvers of the framework, which end in problems.
    @Override
    public int getOrder() {
        return -1;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        if (!isOfPage(handler) && !isBrowser(request)) {
            return null;
        }
        Trouble trouble = Trouble.of(
                exception, response.getHeader("X-Request-Id"), Language.of(RequestContextUtils.getLocale(request)));
        if (trouble.isOurs()) {
            log.error("A page failed for a reason of ours", exception);
        }
        if (exception instanceof ErrorResponse known) { // such as Allow, where a page has no such method
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        return new ModelAndView("trouble", Map.of("trouble", trouble), HttpStatus.valueOf(trouble.status()));
    }

    private static boolean isOfPage(@Nullable Object handler) {
        return handler instanceof HandlerMethod method
                && method.getBeanType().getPackage().equals(PageErrors.class.getPackage());
    }

    private static boolean isBrowser(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE)
                && !(request.getRequestURI() + "/").startsWith("/api/")
                && !request.getRequestURI().startsWith("/actuator");
    }
}
