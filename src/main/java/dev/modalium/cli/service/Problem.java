package dev.modalium.cli.service;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Why a service refused a request, as RFC 9457 has it.
///
/// @param slug the last part of its type, such as `unknown-dataset`; empty where a proxy answered, or another program
/// @param retryAfter when the service asks to be asked again
public record Problem(
        int status,
        String slug,
        String title,
        String detail,
        @Nullable Duration retryAfter) {

    private static final Set<Integer> PASSING = Set.of(408, 423, 429, 500, 502, 503, 504);

    /// The connection broke, or another one was faster; where to go on is to be asked.
    private static final Set<String> PASSING_SLUGS = Set.of("request-broke-off", "wrong-offset");

    private static final Set<String> GONE = Set.of("unknown-upload", "upload-expired", "not-your-upload");

    static Problem of(Answer answer) {
        Duration retryAfter = answer.number("Retry-After").stream()
                .mapToObj(Duration::ofSeconds)
                .findFirst()
                .orElse(null);
        JsonNode body;
        try {
            body = answer.json();
        } catch (ServiceException _) {
            return foreign(answer, retryAfter);
        }
        String type = text(body, "type");
        if (!type.startsWith("/problems/")) {
            return foreign(answer, retryAfter);
        }
        return new Problem(
                answer.status(),
                type.substring("/problems/".length()),
                text(body, "title"),
                text(body, "detail"),
                retryAfter);
    }

    private static Problem foreign(Answer answer, @Nullable Duration retryAfter) {
        if (answer.status() == 401) {
            String why = "It is unknown or was revoked";
            return new Problem(401, "token-needed", "The token is refused", why, null);
        }
        return new Problem(
                answer.status(),
                "",
                "The answer is HTTP " + answer.status(),
                answer.header("Location")
                        .map(elsewhere -> "It leads to " + Foreign.text(elsewhere))
                        .orElse("It is none of Modalium's own"),
                retryAfter);
    }

    private static String text(JsonNode body, String member) {
        return Foreign.text(body.path(member).asString(""));
    }

    /// Whether the request itself is at fault, and not the service.
    public boolean isUsage() {
        return status < 500 && !isPassing();
    }

    /// Whether the same request may well succeed a little later.
    boolean isPassing() {
        return PASSING.contains(status) || PASSING_SLUGS.contains(slug);
    }

    /// Whether an upload is no more, or was never ours, so that it has to begin anew.
    boolean isGone() {
        return GONE.contains(slug) || status == 410;
    }

    String words() {
        return detail.isEmpty() ? title : title + ": " + detail;
    }
}
