package dev.modalium.ui;

import dev.modalium.catalogue.UnknownDataset;
import dev.modalium.language.Given;
import dev.modalium.language.Language;
import dev.modalium.language.Texts;
import dev.modalium.language.Unanswerable;
import dev.modalium.search.IndexBehind;
import dev.modalium.search.Questions;
import dev.modalium.search.UnusableCursor;
import dev.modalium.search.filter.TooMuchAsked;
import dev.modalium.search.filter.UnusableParameter;
import dev.modalium.search.filter.UnusableQuery;
import dev.modalium.search.question.UnusableQuestion;
import dev.modalium.web.Problem;
import java.util.List;
import java.util.Objects;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// What went wrong with a page, in words for the person who asked for it.
///
/// @param detail with codes between backquotes
/// @param exactly details that there are in English only, where the page is in another language
/// @param near pages that may have been meant
/// @param requestId to be named when reporting a fault of ours, otherwise null
record Trouble(
        int status,
        String title,
        String detail,
        @Nullable String exactly,
        List<Near> near,
        List<String> examples,
        @Nullable String requestId) {

    /// A page whose name is spelled much like what was asked for.
    record Near(String path, String name) {}

    /// In English.
    static Trouble of(Exception exception, @Nullable String requestId) {
        return of(exception, requestId, Language.ENGLISH);
    }

    static Trouble of(Exception exception, @Nullable String requestId, Language language) {
        Texts texts = Texts.in(language);
        return switch (exception) {
            case UnknownDataset unknown ->
                of(
                        HttpStatus.NOT_FOUND,
                        "dataset",
                        texts,
                        near("/datasets/", unknown.near()),
                        Given.shown(unknown.slug()));
            case UnknownRule unknown ->
                of(
                        HttpStatus.NOT_FOUND,
                        "rule",
                        texts,
                        unknown.near().isEmpty()
                                ? List.of(new Near("/rules", texts.get("trouble.all-rules")))
                                : near("/rules/", unknown.near()),
                        Given.shown(unknown.code()));
            case UnknownImport unknown ->
                of(HttpStatus.NOT_FOUND, "import", texts, imports(texts), Given.shown(unknown.id()));
            case UnusableImportFilter unusable -> said("imports", texts, imports(texts), unusable);
            case UnusableQuestion unusable -> said("question", texts, List.of(), unusable);
            case UnusableParameter unusable -> said("filter", texts, List.of(), unusable);
            case UnusableQuery unusable -> said("query", texts, List.of(), unusable);
            case IndexBehind _ -> of(HttpStatus.SERVICE_UNAVAILABLE, "index", texts, List.of());
            case TooMuchAsked tooMuch ->
                of(
                        HttpStatus.BAD_REQUEST,
                        "too-much." + tooMuch.what(),
                        texts,
                        List.of(),
                        tooMuch.given(),
                        tooMuch.most());
            case UnusableCursor _ -> of(HttpStatus.BAD_REQUEST, "cursor", texts, List.of());
            case NoResourceFoundException _ -> of(HttpStatus.NOT_FOUND, "page", texts, List.of());
            case Problem problem -> ofProblem(problem.in(language), texts);
            case ErrorResponse known
            when known.getStatusCode() instanceof HttpStatus status && status.is4xxClientError() ->
                ofRequest(status, texts, known.getBody().getDetail());
            case HttpException refused
            when refused.getCode() < 500 -> of(HttpStatus.BAD_REQUEST, "address", texts, List.of());
            default -> ownFault(requestId, texts);
        };
    }

    public List<Piece> pieces() {
        return Piece.of(detail);
    }

    boolean isOurs() {
        return status == HttpStatus.INTERNAL_SERVER_ERROR.value();
    }

    private static Trouble ownFault(@Nullable String requestId, Texts texts) {
        return new Trouble(
                HttpStatus.INTERNAL_SERVER_ERROR.value(),
                texts.get("trouble.service"),
                texts.get("trouble.service.detail"),
                null,
                List.of(),
                Questions.examples(texts.language()),
                requestId);
    }

    private static Trouble of(HttpStatus status, String what, Texts texts, List<Near> near, Object... named) {
        return new Trouble(
                status.value(),
                texts.get("trouble." + what, named),
                texts.get("trouble." + what + ".detail", named),
                null,
                near,
                Questions.examples(texts.language()),
                null);
    }

    private static Trouble said(String what, Texts texts, List<Near> near, Unanswerable asked) {
        return new Trouble(
                HttpStatus.BAD_REQUEST.value(),
                texts.get("trouble." + what),
                asked.said().in(texts),
                null,
                near,
                Questions.examples(texts.language()),
                null);
    }

    /// @param message exactly what is wrong, in English
    private static Trouble ofRequest(HttpStatus status, Texts texts, @Nullable String message) {
        boolean english = texts.language() == Language.ENGLISH;
        return new Trouble(
                status.value(),
                texts.get("trouble.request", english ? status.getReasonPhrase() : status.value()),
                english && message != null ? message : texts.get("trouble.request.detail"),
                english ? null : message,
                List.of(),
                Questions.examples(texts.language()),
                null);
    }

    /// @param problem in the language of the texts
    private static Trouble ofProblem(Problem problem, Texts texts) {
        ProblemDetail body = problem.getBody();
        return new Trouble(
                body.getStatus(),
                Objects.requireNonNullElse(body.getTitle(), ""),
                Objects.requireNonNullElse(body.getDetail(), ""),
                null,
                List.of(),
                Questions.examples(texts.language()),
                null);
    }

    private static List<Near> imports(Texts texts) {
        return List.of(new Near("/imports", texts.get("trouble.all-imports")));
    }

    private static List<Near> near(String folder, List<String> names) {
        return names.stream().map(name -> new Near(folder + name, name)).toList();
    }
}
