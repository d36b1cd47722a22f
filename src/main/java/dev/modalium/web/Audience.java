package dev.modalium.web;

import org.jspecify.annotations.Nullable;

/// Who reads an answer: a person with a browser, or a program.
final class Audience {

    private Audience() {}

    /// Whether a page was asked for; under the API and the actuator nobody gets one.
    static boolean isPerson(@Nullable String accept, @Nullable String path) {
        return accept != null
                && accept.contains("text/html")
                && (path == null || !(isApi(path) || isBelow(path, "/actuator")));
    }

    static boolean isApi(String path) {
        return isBelow(path, "/api");
    }

    private static boolean isBelow(String path, String top) {
        return path.equals(top) || path.startsWith(top + "/");
    }
}
