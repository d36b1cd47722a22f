package dev.modalium.web;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// An answer that says what was wrong with a request, as RFC 9457 has it; thrown where a controller notices.
///
/// The type is stable, `/problems/<slug>`; the title is constant for a type, the detail is a sentence for a person.
public final class Problem extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private Problem(HttpStatusCode status, ProblemDetail body, @Nullable Throwable cause) {
        super(status, body, cause);
    }

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

    /// A request parameter with a value that cannot be used.
    public static Problem parameter(String parameter, @Nullable String detail) {
        return of(HttpStatus.BAD_REQUEST, "bad-parameter", "A parameter cannot be used", detail)
                .with("parameter", parameter);
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
}
