package dev.modalium.ingest.web;

import dev.modalium.ingest.ImportRequest;
import dev.modalium.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/// A manifest as it arrives with its parameters: in the parts of a form, or as the bare bytes after a query string.
///
/// The body is read here and nowhere before: the container must not take it for a form.
final class Upload {

    private static final Set<String> PARAMETERS =
            new TreeSet<>(Set.of("dataset", "release", "split", "format", "fileName", "create"));

    /// No parameter of ours is longer; a part that is may be a manifest in the wrong field.
    private static final int LONGEST_FIELD = 1024;

    private static final Pattern SPLIT = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,63}");

    private final Map<String, String> parameters = new HashMap<>();

    private Upload() {}

    /// Takes the bytes of the manifest as they come.
    @FunctionalInterface
    interface Taker<T> {

        T take(InputStream bytes) throws IOException;
    }

    /// What came: the parameters, and what the taker made of the bytes.
    record Received<T>(ImportRequest request, T taken) {}

    /// @param check called with the request as soon as it is whole, before the bytes are taken where that is possible
    static <T> Received<T> receive(HttpServletRequest http, Consumer<ImportRequest> check, Taker<T> taker)
            throws IOException {
        Upload upload = new Upload();
        upload.readQuery(http.getQueryString());
        T taken = JakartaServletFileUpload.isMultipartContent(http)
                ? upload.takeParts(http, check, taker)
                : upload.takeBody(http, check, taker);
        ImportRequest request = upload.request(http);
        check.accept(request);
        return new Received<>(request, taken);
    }

    private <T> T takeBody(HttpServletRequest http, Consumer<ImportRequest> check, Taker<T> taker) throws IOException {
        check.accept(request(http));
        return taker.take(http.getInputStream());
    }

    private <T> T takeParts(HttpServletRequest http, Consumer<ImportRequest> check, Taker<T> taker) throws IOException {
        T taken = null;
        try {
            FileItemInputIterator parts = new JakartaServletFileUpload<>().getItemIterator(http);
            while (parts.hasNext()) {
                FileItemInput part = parts.next();
                if (part.isFormField() && !"file".equals(part.getFieldName())) {
                    put(part.getFieldName(), field(part));
                    continue;
                }
                if (taken != null) {
                    throw Problem.parameter(
                            "file", "One import takes one file; send the second in a request of its own.");
                }
                parameters.putIfAbsent("fileName", part.getName() == null ? "manifest" : part.getName());
                if (parameters.containsKey("dataset") && parameters.containsKey("release")) {
                    check.accept(request(http));
                }
                taken = taker.take(part.getInputStream());
            }
        } catch (FileUploadException e) {
            throw Problem.of(
                    HttpStatus.BAD_REQUEST,
                    "bad-form",
                    "The form cannot be read",
                    "The parts of the form break off: " + e.getMessage(),
                    e);
        }
        if (taken == null) {
            throw Problem.parameter("file", "The form has no part named 'file' with the manifest in it.");
        }
        return taken;
    }

    private static String field(FileItemInput part) throws IOException {
        byte[] bytes = part.getInputStream().readNBytes(LONGEST_FIELD + 1);
        if (bytes.length > LONGEST_FIELD) {
            throw Problem.parameter(
                    part.getFieldName(),
                    "This part is too long for a parameter; the manifest goes into a part named 'file'.");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void readQuery(@Nullable String query) {
        if (query == null) {
            return;
        }
        UriComponentsBuilder.newInstance().query(query).build().getQueryParams().forEach((name, values) -> {
            for (String value : values) {
                put(name, value == null ? "" : decode(name, value));
            }
        });
    }

    private static String decode(String name, String value) {
        try {
            String decoded = UriUtils.decode(value.replace("+", "%20"), StandardCharsets.UTF_8);
            if (decoded.indexOf('\uFFFD') < 0) {
                return decoded;
            }
        } catch (IllegalArgumentException _) {
            // a percent sign without two hexadecimal digits: the same answer
        }
        throw Problem.parameter(
                name, "The parameter '" + name + "' cannot be decoded; expected percent-encoded UTF-8.");
    }

    private void put(String name, String value) {
        if (!PARAMETERS.contains(name)) {
            throw Problem.parameter(
                            name,
                            "There is no parameter '" + name + "'; known ones are " + String.join(", ", PARAMETERS)
                                    + ".")
                    .with("known", PARAMETERS);
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw Problem.parameter(
                    name, "The parameter '" + name + "' has a control character in it; expected plain text.");
        }
        String before = parameters.put(name, value.strip());
        if (before != null && !before.equals(value.strip())) {
            throw Problem.parameter(
                    name,
                    "The parameter '" + name + "' is given as '" + before + "' and as '" + value + "'; give it once.");
        }
    }

    private ImportRequest request(HttpServletRequest http) {
        return new ImportRequest(
                required("dataset", "the dataset's slug, such as ave"),
                required("release", "the version of the release that takes the manifest in, such as 1.0"),
                split(),
                optional("format"),
                FileName.of(optional("fileName")),
                truth("create"),
                http.getUserPrincipal().getName());
    }

    private String required(String name, String meaning) {
        String value = optional(name);
        if (value == null) {
            throw Problem.parameter(name, "The parameter '" + name + "' is missing: " + meaning + ".");
        }
        return value;
    }

    private @Nullable String split() {
        String split = optional("split");
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
        return switch (optional(name)) {
            case null -> false;
            case "true" -> true;
            case "false" -> false;
            case String other ->
                throw Problem.parameter(
                        name, "The parameter '" + name + "' is '" + other + "'; expected true or false.");
        };
    }

    private @Nullable String optional(String name) {
        String value = parameters.get(name);
        return value == null || value.isEmpty() ? null : value;
    }
}
