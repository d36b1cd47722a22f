package dev.modalium.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// Files on their way in with their parameters: in the parts of a form, or as the bare bytes after a query string.
///
/// The body is read here and nowhere before: the container must not take it for a form.
public final class UploadBody {

    /// No parameter of ours is longer; a part that is may be a manifest in the wrong field.
    private static final int LONGEST_FIELD = 1024;

    /// Room for a file name of 255 characters in the longest of its encodings, twice.
    private static final int LONGEST_PART_HEADER = 8 * 1024;

    private static final String FILE = "file";

    private final SentParameters parameters;
    private final int mostFiles;
    private final Taker taker;
    private int taken;

    private UploadBody(SentParameters parameters, int mostFiles, Taker taker) {
        this.parameters = parameters;
        this.mostFiles = mostFiles;
        this.taker = taker;
    }

    /// Takes the bytes of a file as they come.
    @FunctionalInterface
    public interface Taker {

        /// @param fileName of the part of the form, where it has one
        /// @param last whether no more parameters can follow
        void take(InputStream bytes, @Nullable String fileName, boolean last) throws IOException;
    }

    /// Reads the request to its end, parameters and files; bare bytes are one file.
    ///
    /// @throws Problem if it is no such request
    public static void read(HttpServletRequest http, SentParameters parameters, int mostFiles, Taker taker)
            throws IOException {
        parameters.putQuery(http.getQueryString());
        if (JakartaServletFileUpload.isMultipartContent(http)) {
            CompressedBody.refuse(http);
            new UploadBody(parameters, mostFiles, taker).readForm(http);
        } else {
            taker.take(CompressedBody.of(http), null, true);
        }
    }

    private void readForm(HttpServletRequest http) throws IOException {
        JakartaServletFileUpload<?, ?> form = new JakartaServletFileUpload<>();
        form.setMaxPartHeaderSize(LONGEST_PART_HEADER);
        form.setHeaderCharset(StandardCharsets.UTF_8);
        try {
            FileItemInputIterator parts = form.getItemIterator(http);
            while (parts.hasNext()) {
                take(parts.next());
            }
        } catch (FileUploadSizeException e) {
            throw unreadable(
                    "The headers of a part are longer than " + LONGEST_PART_HEADER + " bytes; shorten the file's name.",
                    e);
        } catch (FileUploadException e) {
            if (e.getCause() instanceof IOException cause && !(cause instanceof FileUploadException)) {
                throw cause;
            }
            throw unreadable("The form cannot be taken apart: " + e.getMessage() + ".", e);
        }
        if (taken == 0) {
            throw Problem.parameter(FILE, "The form has no part named 'file' with the manifest in it.");
        }
    }

    private void take(FileItemInput part) throws IOException {
        String name = part.getFieldName();
        if (FILE.equals(name)) {
            if (taken == mostFiles) {
                throw Problem.parameter(
                        FILE,
                        mostFiles == 1
                                ? "One request takes one file; send the second in a request of its own."
                                : "One request takes up to " + mostFiles
                                        + " files; send more in a request of their own.");
            }
            taken++;
            taker.take(part.getInputStream(), part.getName(), false);
        } else if (part.isFormField()) {
            parameters.put(name, field(part));
        } else {
            throw Problem.parameter(
                    name,
                    "The part '" + name
                            + "' is a file; the manifest goes into a part named 'file', and no parameter is a file.");
        }
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

    private static Problem unreadable(String detail, Exception cause) {
        return Problem.of(HttpStatus.BAD_REQUEST, "bad-form", "The form cannot be read", detail, cause);
    }
}
