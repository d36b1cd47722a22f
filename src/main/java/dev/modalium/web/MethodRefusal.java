package dev.modalium.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

/// Says which methods an address has where it was asked with another.
final class MethodRefusal {

    private MethodRefusal() {}

    static Problem of(String method, String path, Collection<HttpMethod> supported) {
        var allowed = new TreeSet<>(Comparator.comparing(HttpMethod::name));
        allowed.addAll(supported);
        if (allowed.contains(HttpMethod.GET)) {
            allowed.add(HttpMethod.HEAD);
        }
        allowed.add(HttpMethod.OPTIONS);
        Problem problem = Problem.of(
                HttpStatus.METHOD_NOT_ALLOWED,
                "method-not-allowed",
                "The address has no such method",
                "There is no %s at %s; there is %s."
                        .formatted(
                                method,
                                path,
                                allowed.stream().map(HttpMethod::name).collect(Collectors.joining(", "))));
        problem.getHeaders().setAllow(allowed);
        return problem;
    }
}
