package dev.modalium.ingest.web;

import dev.modalium.ingest.ImportRequest;
import dev.modalium.platform.Arrival;
import dev.modalium.web.CompressedBody;
import dev.modalium.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// A manifest as it arrives with its parameters: in the parts of a form, or as the bare bytes after a query string.
///
/// The body is read here and nowhere before: the container must not take it for a form.
///
/// @param arrival the bytes, for the caller to keep or give up
record Upload(ImportRequest request, Arrival arrival) {

    /// No parameter of ours is longer; a part that is may be a manifest in the wrong field.
    private static final int LONGEST_FIELD = 1024;

    /// Room for a file name of 255 characters in the longest of its encodings, twice.
    private static final int LONGEST_PART_HEADER = 8 * 1024;

    private static final String FILE = "file";

    /// Takes the bytes of the manifest as they come.
    @FunctionalInterface
    interface Taker {

        Arrival take(InputStream bytes) throws IOException;
    }

    /// Reads the request to its end.
    ///
    /// @param check called as soon as the request is whole, before the bytes are taken where that is possible
    static Upload receive(HttpServletRequest http, Consumer<ImportRequest> check, Taker taker) throws IOException {
        UploadParameters parameters = UploadParameters.ofQuery(http.getQueryString());
        String by = http.getUserPrincipal().getName();
        if (JakartaServletFileUpload.isMultipartContent(http)) {
            CompressedBody.refuse(http);
            return new Form(parameters, by, check, taker).read(http);
        }
        ImportRequest request = parameters.request(null, by);
        check.accept(request);
        return new Upload(request, taker.take(CompressedBody.of(http)));
    }

    /// A form on its way in: fields in any order, and one file between them.
    private static final class Form {

        private final UploadParameters parameters;
        private final String by;
        private final Consumer<ImportRequest> check;
        private final Taker taker;
        private @Nullable String fileName;
        private @Nullable Arrival arrival;

        Form(UploadParameters parameters, String by, Consumer<ImportRequest> check, Taker taker) {
            this.parameters = parameters;
            this.by = by;
            this.check = check;
            this.taker = taker;
        }

        Upload read(HttpServletRequest http) throws IOException {
            boolean whole = false;
            try {
                readParts(http);
                if (arrival == null) {
                    throw Problem.parameter(FILE, "The form has no part named 'file' with the manifest in it.");
                }
                ImportRequest request = parameters.request(fileName, by);
                check.accept(request);
                whole = true;
                return new Upload(request, arrival);
            } finally {
                if (arrival != null && !whole) {
                    arrival.close();
                }
            }
        }

        private void readParts(HttpServletRequest http) throws IOException {
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
                        "The headers of a part are longer than " + LONGEST_PART_HEADER
                                + " bytes; shorten the file's name.",
                        e);
            } catch (FileUploadException e) {
                if (e.getCause() instanceof IOException cause && !(cause instanceof FileUploadException)) {
                    throw cause;
                }
                throw unreadable("The form cannot be taken apart: " + e.getMessage() + ".", e);
            }
        }

        private void take(FileItemInput part) throws IOException {
            String name = part.getFieldName();
            if (FILE.equals(name)) {
                takeFile(part);
            } else if (part.isFormField()) {
                parameters.put(name, field(part));
            } else {
                throw Problem.parameter(
                        name,
                        "The part '" + name
                                + "' is a file; the manifest goes into a part named 'file', and no parameter is a file.");
            }
        }

        private void takeFile(FileItemInput part) throws IOException {
            if (arrival != null) {
                throw Problem.parameter(FILE, "One import takes one file; send the second in a request of its own.");
            }
            fileName = part.getName();
            if (parameters.nameTheRelease()) {
                check.accept(parameters.request(fileName, by));
            }
            arrival = taker.take(part.getInputStream());
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
}
