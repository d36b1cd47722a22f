package dev.modalium.web;

import dev.modalium.language.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The same page in each language, for the switch in its head; templates reach it as `languages`.
///
/// @param tag of the page as it is
/// @param path of the page with its parameters, but for the language
public record LanguageSwitch(String tag, String path, List<Choice> choices) {

    static final String ATTRIBUTE = "languages";

    /// @param label the language by its own name
    public record Choice(String tag, String label, String href, boolean current) {}

    static LanguageSwitch of(HttpServletRequest request) {
        Language now = AskedLanguage.of(request);
        String path = path(request);
        return new LanguageSwitch(
                now.tag(),
                path,
                Arrays.stream(Language.values())
                        .map(language -> new Choice(
                                language.tag(),
                                language.locale().getDisplayLanguage(language.locale()),
                                path + (path.contains("?") ? "&" : "?") + AskedLanguage.PARAMETER + "="
                                        + language.tag(),
                                language == now))
                        .toList());
    }

    private static String path(HttpServletRequest request) {
        String query = kept(request.getQueryString());
        String path = request.getRequestURI().replaceFirst("^/+", "/"); // two would be another host
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String kept(@Nullable String query) {
        return query == null
                ? ""
                : Arrays.stream(query.split("&", -1))
                        .filter(parameter ->
                                !parameter.isEmpty() && !parameter.startsWith(AskedLanguage.PARAMETER + "="))
                        .collect(Collectors.joining("&"));
    }
}
