package dev.modalium.ingest.web;

import dev.modalium.ingest.ImportRequest;
import dev.modalium.web.Problem;
import dev.modalium.web.SentParameters;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is said of the manifests that arrive, from the query string and the fields of the form, in any order.
final class UploadParameters {

    private static final Set<String> KNOWN =
            Set.of("dataset", "release", "split", "format", "fileName", "create", "upload");

    private static final Pattern SPLIT = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,63}");

    private final SentParameters sent = new SentParameters(KNOWN, Set.of("upload"));

    SentParameters sent() {
        return sent;
    }

    /// Whether it is known by now where the manifest is to go.
    boolean nameTheRelease() {
        return sent.has("dataset") && sent.has("release");
    }

    /// @throws Problem if something is missing or of no use
    ImportRequest request(String by) {
        return new ImportRequest(
                required("dataset", "the dataset's slug, such as ave"),
                required("release", "the version of the release that takes the manifest in, such as 1.0"),
                split(),
                sent.optional("format"),
                truth("create"),
                by);
    }

    /// The name that the request gives to its only file; null where it gives none.
    @Nullable
    String fileName() {
        return sent.optional("fileName");
    }

    /// The resumable uploads that have the bytes; none where they come with the request.
    List<UUID> uploads() {
        return sent.all("upload").stream()
                .map(UploadParameters::upload)
                .distinct()
                .toList();
    }

    private static UUID upload(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException _) {
            throw Problem.parameter(
                    "upload",
                    "The parameter 'upload' is '" + id
                            + "'; expected the id of an upload, the last part of its address.");
        }
    }

    private String required(String name, String meaning) {
        String value = sent.optional(name);
        if (value == null) {
            throw Problem.parameter(name, "The parameter '" + name + "' is missing: " + meaning + ".");
        }
        return value;
    }

    private @Nullable String split() {
        String split = sent.optional("split");
        if (split != null && !SPLIT.matcher(split).matches()) {
            throw Problem.parameter(
                    "split",
                    "'" + split
                            + "' is no name of a split; expected up to 64 letters, digits, spaces, '.', '_' and '-',"
                            + " such as train.");
        }
        return split;
    }

    private boolean truth(String name) {
        return switch (sent.optional(name)) {
            case null -> false;
            case "true" -> true;
            case "false" -> false;
            case String other ->
                throw Problem.parameter(
                        name, "The parameter '" + name + "' is '" + other + "'; expected true or false.");
        };
    }
}
