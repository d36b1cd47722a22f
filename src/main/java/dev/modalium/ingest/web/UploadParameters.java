package dev.modalium.ingest.web;

import dev.modalium.ingest.ImportRequest;
import dev.modalium.ingest.UploadChoice;
import dev.modalium.web.FileName;
import dev.modalium.web.Problem;
import dev.modalium.web.SentParameters;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is said of a manifest that arrives, from the query string and the fields of the form, in any order.
final class UploadParameters {

    private static final Set<String> KNOWN =
            Set.of("dataset", "release", "split", "format", "fileName", "create", "upload");

    private static final Pattern SPLIT = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,63}");

    private final SentParameters sent = new SentParameters(KNOWN);

    SentParameters sent() {
        return sent;
    }

    /// Whether it is known by now where the manifest is to go.
    boolean nameTheRelease() {
        return sent.has("dataset") && sent.has("release");
    }

    /// @param fileName of the file part, for where the parameter of this name is missing
    /// @throws Problem if something is missing or of no use
    ImportRequest request(@Nullable String fileName, String by) {
        String given = sent.optional("fileName");
        return new ImportRequest(
                required("dataset", "the dataset's slug, such as ave"),
                required("release", "the version of the release that takes the manifest in, such as 1.0"),
                split(),
                sent.optional("format"),
                FileName.of(given == null ? fileName : given),
                truth("create"),
                by);
    }

    /// The resumable upload that has the bytes; null where they come with the request.
    @Nullable
    UploadChoice upload() {
        if (!sent.has("upload")) {
            return null;
        }
        String id = Objects.requireNonNullElse(sent.optional("upload"), ""); // else an empty one would mean the body
        try {
            return new UploadChoice(UUID.fromString(id), sent.optional("fileName") != null);
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
