package dev.modalium.web;

import dev.modalium.language.Given;
import dev.modalium.language.Said;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Refuses a read with U+0000 in a parameter: no text in the catalogue can have this character, and the database would
/// stumble over it.
class WithoutNul implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (HttpMethod.GET.matches(request.getMethod()) && handler instanceof HandlerMethod) {
            request.getParameterMap().forEach(WithoutNul::refuse);
        }
        return true;
    }

    private static void refuse(String name, String[] values) {
        if (Arrays.stream(values).anyMatch(value -> value.indexOf('\0') >= 0)) {
            throw Problem.parameter(Given.shown(name), Said.of("parameter.nul", Given.shown(name)));
        }
    }
}
