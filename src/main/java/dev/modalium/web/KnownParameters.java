package dev.modalium.web;

import dev.modalium.language.Given;
import dev.modalium.language.Said;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Refuses a read with a parameter that its endpoint does not have, or has once, for a misspelled or second filter must
/// not look like none.
///
/// Endpoints that take all parameters as a map look after them by themselves.
class KnownParameters implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!HttpMethod.GET.matches(request.getMethod()) || !(handler instanceof HandlerMethod method)) {
            return true;
        }
        if (Arrays.stream(method.getMethodParameters()).anyMatch(KnownParameters::takesAll)) {
            return true;
        }
        Set<String> known = names(method);
        request.getParameterMap().keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw unknown(name, known);
                });
        request.getParameterMap().forEach((name, values) -> refuseRepeated(name, values, method));
        return true;
    }

    private static void refuseRepeated(String name, String[] values, HandlerMethod method) {
        boolean takesSeveral = Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .filter(parameter -> name(parameter).equals(name))
                .map(MethodParameter::getParameterType)
                .anyMatch(type -> type.isArray() || Collection.class.isAssignableFrom(type));
        if (values.length > 1 && !takesSeveral) {
            throw Problem.parameter(name, Said.of("parameter.repeated", name, values.length));
        }
    }

    private static boolean takesAll(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestParam.class)
                && Map.class.isAssignableFrom(parameter.getParameterType());
    }

    private static Set<String> names(HandlerMethod method) {
        Set<String> names = Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(KnownParameters::name)
                .collect(Collectors.toCollection(TreeSet::new));
        if (Arrays.stream(method.getMethodParameters()).anyMatch(LanguageArgument::isTakenBy)) {
            names.add(AskedLanguage.PARAMETER);
        }
        return names;
    }

    private static String name(MethodParameter parameter) {
        RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
        return annotation == null || annotation.name().isEmpty()
                ? parameter.getParameter().getName()
                : annotation.name();
    }

    private static Problem unknown(String name, Set<String> known) {
        Said detail = known.isEmpty()
                ? Said.of("parameter.none", Given.shown(name))
                : Said.of("parameter.unknown", Given.shown(name), Said.codes(known));
        return Problem.of(HttpStatus.BAD_REQUEST, "unknown-parameter", detail, null)
                .with("parameter", Given.shown(name))
                .with("known", known);
    }
}
