package dev.modalium.cli.service;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// An import on a service, as that showed it last.
///
/// @param outcome a sentence, empty before the end
/// @param format null while it is not known
/// @param bytesRead in the present attempt
/// @param findings how many there are so far, of all codes together
/// @param bytesPerSecond -1 where it is not known
/// @param secondsLeft -1 where it is not known
public record RemoteImport(
        String id,
        String state,
        String phase,
        String outcome,
        String dataset,
        String release,
        String fileName,
        @Nullable String format,
        long bytesRead,
        long bytesTotal,
        long items,
        long annotations,
        long findings,
        long bytesPerSecond,
        long secondsLeft) {

    private static final Set<String> DONE = Set.of("succeeded", "unchanged");
    private static final Set<String> ENDS = Set.of("succeeded", "unchanged", "rejected", "failed", "cancelled");

    /// @throws ServiceException if it is no import
    static RemoteImport of(JsonNode json) throws ServiceException {
        String id = json.path("id").asString("");
        String state = json.path("state").asString("");
        if (!id.matches("[0-9A-Za-z-]{1,64}") || state.isEmpty()) {
            throw Answer.unintelligible("no id and state of an import");
        }
        JsonNode progress = json.path("progress");
        JsonNode format = json.path("format");
        return new RemoteImport(
                id,
                Foreign.text(state),
                text(json, "phase"),
                text(json, "outcome"),
                text(json, "dataset"),
                text(json, "release"),
                text(json, "fileName"),
                format.isString() ? Foreign.text(format.stringValue()) : null,
                progress.path("bytesRead").asLong(0),
                progress.path("bytesTotal").asLong(0),
                progress.path("items").asLong(0),
                progress.path("annotations").asLong(0),
                json.path("findings")
                        .valueStream()
                        .mapToLong(finding -> finding.path("count").asLong(0))
                        .sum(),
                progress.path("bytesPerSecond").asLong(-1),
                progress.path("secondsLeft").asLong(-1));
    }

    /// Whether nothing will become of it any more but what has.
    public boolean isEnd() {
        return ENDS.contains(state);
    }

    /// Whether the release has the manifests now.
    public boolean isDone() {
        return DONE.contains(state);
    }

    public boolean isRejected() {
        return state.equals("rejected");
    }

    public boolean isUnchanged() {
        return state.equals("unchanged");
    }

    /// Its path on the service.
    public String path() {
        return "/api/v1/imports/" + id;
    }

    private static String text(JsonNode json, String member) {
        return Foreign.text(json.path(member).asString(""));
    }
}
