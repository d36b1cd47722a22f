package dev.modalium.web;

import dev.modalium.language.Language;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/// Decides in which language a request is answered: by its parameter `lang`, then by the cookie that
/// this left on a page, then by `Accept-Language`.
///
/// The API knows no cookie, so that the same request always gets the same answer.
final class AskedLanguage implements LocaleResolver {

    static final String PARAMETER = "lang";
    static final String COOKIE = "modalium-language";

    private static final Pattern IN_QUERY = Pattern.compile("(?:^|&)" + PARAMETER + "=([^&]*)");

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return of(request).locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language is what the request says");
    }

    static Language of(HttpServletRequest request) {
        return inQuery(request)
                .or(() -> Audience.isApi(request.getRequestURI()) ? Optional.empty() : inCookie(request))
                .or(() -> accepted(request))
                .orElse(Language.ENGLISH);
    }

    /// What the address says, be it of another method than GET, whose body is not to be read for it.
    static Optional<Language> inQuery(HttpServletRequest request) {
        String query = request.getQueryString();
        Matcher given = IN_QUERY.matcher(query == null ? "" : query);
        return given.find() ? Language.of(given.group(1)) : Optional.empty();
    }

    private static Optional<Language> inCookie(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? Optional.empty() : Language.of(cookie.getValue());
    }

    /// The one of ours that is wanted most.
    private static Optional<Language> accepted(HttpServletRequest request) {
        return ranges(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                .filter(range -> range.getWeight() > 0)
                .map(range -> Locale.forLanguageTag(range.getRange()).getLanguage())
                .flatMap(tag -> Language.of(tag).stream())
                .findFirst();
    }

    private static Stream<LanguageRange> ranges(@Nullable String header) {
        if (header == null) {
            return Stream.empty();
        }
        try {
            return LanguageRange.parse(header).stream();
        } catch (IllegalArgumentException _) { // what cannot be read says nothing
            return Stream.empty();
        }
    }
}
