package dev.modalium.web;

import dev.modalium.language.Language;
import dev.modalium.language.Said;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// An answer that says what was wrong with a request, as RFC 9457 has it; thrown where a controller notices.
///
/// The type is stable, `/problems/<slug>`; the title is constant for a type, the detail is a sentence for a person. It
/// is in English until it is said [in another language][#in].
public final class Problem extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    /// What can be said in other languages: the title, the detail and facts, by their names.
    private final transient Map<String, Said> said = new LinkedHashMap<>();

    private Problem(HttpStatusCode status, ProblemDetail body, @Nullable Throwable cause) {
        super(status, body, cause);
    }

    /// In English only.
    public static Problem of(HttpStatusCode status, String slug, String title, @Nullable String detail) {
        return of(status, slug, title, detail, null);
    }

    public static Problem of(
            HttpStatusCode status, String slug, String title, @Nullable String detail, @Nullable Throwable cause) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setType(URI.create("/problems/" + slug));
        body.setTitle(title);
        return new Problem(status, body, cause);
    }

    /// With the title that the texts have for its slug.
    public static Problem of(HttpStatusCode status, String slug, Said detail, @Nullable Throwable cause) {
        Said title = Said.of("problem." + slug);
        Problem problem = of(status, slug, title.in(Language.ENGLISH), detail.in(Language.ENGLISH), cause);
        problem.said.put("title", title);
        problem.said.put("detail", detail);
        return problem;
    }

    /// A request parameter with a value that cannot be used, in English only.
    public static Problem parameter(String parameter, @Nullable String detail) {
        return of(HttpStatus.BAD_REQUEST, "bad-parameter", "A parameter cannot be used", detail)
                .with("parameter", parameter);
    }

    /// A request parameter with a value that cannot be used.
    public static Problem parameter(String parameter, Said detail) {
        return parameter(parameter, detail, null);
    }

    public static Problem parameter(String parameter, Said detail, @Nullable Throwable cause) {
        return of(HttpStatus.BAD_REQUEST, "bad-parameter", detail, cause).with("parameter", parameter);
    }

    /// A header of the request with a value that cannot be used.
    public static Problem header(String header, @Nullable String detail) {
        return of(HttpStatus.BAD_REQUEST, "bad-header", "A header cannot be used", detail)
                .with("header", header);
    }

    /// The slug of a problem that the framework found, named for its status, such as `not-acceptable`.
    static String slug(HttpStatusCode status) {
        HttpStatus known = HttpStatus.resolve(status.value());
        String name = known == null ? "http-" + status.value() : known.name();
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Adds a fact as an extension member of the problem.
    public Problem with(String name, Object value) {
        getBody().setProperty(name, value);
        return this;
    }

    /// Adds a fact in words.
    public Problem with(String name, Said value) {
        said.put(name, value);
        return with(name, value.in(Language.ENGLISH));
    }

    /// Says it in this language as far as it can be, and in which it is said.
    public Problem in(Language language) {
        said.forEach((name, text) -> say(name, text.in(language)));
        getHeaders().setContentLanguage((said.isEmpty() ? Language.ENGLISH : language).locale());
        if (!said.isEmpty()) {
            getHeaders().setVary(List.of(HttpHeaders.ACCEPT_LANGUAGE));
        }
        return this;
    }

    private void say(String name, String text) {
        switch (name) {
            case "title" -> getBody().setTitle(text);
            case "detail" -> getBody().setDetail(text);
            default -> getBody().setProperty(name, text);
        }
    }

    /// The language of the request comes from the framework here.
    @Override
    public ProblemDetail updateAndGetBody(@Nullable MessageSource messages, Locale locale) {
        return in(Language.of(locale)).getBody();
    }
}
