package dev.modalium.ui;

import dev.modalium.catalogue.UnknownDataset;
import dev.modalium.search.Questions;
import dev.modalium.search.UnusableCursor;
import dev.modalium.search.question.UnusableQuestion;
import dev.modalium.search.filter.UnusableParameter;
import dev.modalium.search.filter.UnusableQuery;
import java.util.List;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// What went wrong with a page, in words for the person who asked for it.
///
/// @param near pages that may have been meant
/// @param requestId to be named when reporting a fault of ours, otherwise null
record Trouble(
        int status,
        String title,
        String detail,
        List<Near> near,
        List<String> examples,
        @Nullable String requestId) {

    /// A page whose name is spelled much like what was asked for.
    record Near(String path, String name) {}

    static Trouble of(Exception exception, @Nullable String requestId) {
        return switch (exception) {
            case UnknownDataset unknown ->
                of(
                        HttpStatus.NOT_FOUND,
                        "There is no dataset “" + unknown.slug() + "”",
                        "The catalogue has no dataset of this name. Ask for it in words, or look through all datasets.",
                        near("/datasets/", unknown.near()));
            case UnknownRule unknown ->
                of(
                        HttpStatus.NOT_FOUND,
                        "There is no rule “" + unknown.code() + "”",
                        "Manifests are checked by other rules; the page of all rules lists them.",
                        unknown.near().isEmpty()
                                ? List.of(new Near("/rules", "all rules"))
                                : near("/rules/", unknown.near()));
            case UnknownImport unknown ->
                of(
                        HttpStatus.NOT_FOUND,
                        "There is no such import",
                        message(unknown) + " The list of imports has all that there ever were.",
                        List.of(new Near("/imports", "all imports")));
            case UnusableImportFilter unusable ->
                of(
                        HttpStatus.BAD_REQUEST,
                        "These imports cannot be listed",
                        message(unusable),
                        List.of(new Near("/imports", "all imports")));
            case UnusableQuestion unusable ->
                of(HttpStatus.BAD_REQUEST, "This question cannot be read", message(unusable), List.of());
            case UnusableParameter unusable ->
                of(HttpStatus.BAD_REQUEST, "This filter cannot be used", message(unusable), List.of());
            case UnusableQuery unusable ->
                of(HttpStatus.BAD_REQUEST, "This query cannot be read", message(unusable), List.of());
            case UnusableCursor _ ->
                of(
                        HttpStatus.BAD_REQUEST,
                        "This page of the list cannot be found",
                        "Its address belongs to another list. Start again on the first page of the datasets.",
                        List.of());
            case NoResourceFoundException _ ->
                of(
                        HttpStatus.NOT_FOUND,
                        "There is no such page",
                        "The address may be mistyped, or the page may have moved. Ask the catalogue instead.",
                        List.of());
            case ErrorResponse known
            when known.getStatusCode() instanceof HttpStatus status && status.is4xxClientError() ->
                of(status, status.getReasonPhrase(), detail(known), List.of());
            case HttpException refused
            when refused.getCode() < 500 ->
                of(
                        HttpStatus.BAD_REQUEST,
                        "This address cannot be read",
                        "Its percent signs or bytes are not those of a web address; a percent sign itself is written %25.",
                        List.of());
            default -> ownFault(requestId);
        };
    }

    boolean isOurs() {
        return status >= 500;
    }

    private static Trouble ownFault(@Nullable String requestId) {
        return new Trouble(
                HttpStatus.INTERNAL_SERVER_ERROR.value(),
                "The service failed",
                "This is a fault of ours, and nothing that you did. Trying again may help; the log has the cause under the"
                        + " request's id.",
                List.of(),
                Questions.EXAMPLES,
                requestId);
    }

    private static Trouble of(HttpStatus status, String title, String detail, List<Near> near) {
        return new Trouble(status.value(), title, detail, near, Questions.EXAMPLES, null);
    }

    private static List<Near> near(String folder, List<String> names) {
        return names.stream().map(name -> new Near(folder + name, name)).toList();
    }

    private static String message(Exception exception) {
        String message = exception.getMessage();
        return message == null ? "It cannot be used." : message;
    }

    private static String detail(ErrorResponse known) {
        String detail = known.getBody().getDetail();
        return detail == null ? "The request cannot be answered as it is." : detail;
    }
}
