package dev.modalium.ingest.web;

import dev.modalium.ingest.Checksum;
import dev.modalium.ingest.ResumableUpload;
import dev.modalium.ingest.ResumableUploads;
import dev.modalium.ingest.UploadPiece;
import dev.modalium.web.CompressedBody;
import dev.modalium.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/// Resumable uploads, in the words of tus 1.0.
@RestController
@RequestMapping(TusRequests.PATH)
class UploadController {

    private final ResumableUploads uploads;

    UploadController(ResumableUploads uploads) {
        this.uploads = uploads;
    }

    @Operation(summary = "What of tus is understood: extensions, largest size, checksum algorithms")
    @ApiResponse(responseCode = "204", content = @Content)
    @RequestMapping(
            path = {"", "/{id}"},
            method = RequestMethod.OPTIONS)
    ResponseEntity<Void> options(@PathVariable(required = false) @Nullable String id) {
        return ResponseEntity.noContent()
                .header(TusHeaders.TUS_VERSION, TusHeaders.VERSION)
                .header(TusHeaders.TUS_EXTENSION, TusHeaders.EXTENSIONS)
                .header(TusHeaders.TUS_MAX_SIZE, String.valueOf(uploads.limit()))
                .header(TusHeaders.TUS_CHECKSUM_ALGORITHM, String.join(",", Checksum.algorithms()))
                .allow(
                        id == null
                                ? new HttpMethod[] {HttpMethod.OPTIONS, HttpMethod.POST}
                                : new HttpMethod[] {
                                    HttpMethod.DELETE, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.PATCH
                                })
                .build();
    }

    @Operation(
            summary = "Begins a resumable upload",
            description = "The first bytes may come along. When all have come, POST /api/v1/imports?upload={id}"
                    + " imports them.",
            requestBody = @RequestBody(content = @Content(mediaType = TusHeaders.BYTES)),
            responses = @ApiResponse(responseCode = "201", description = "begun; bytes go to the Location"))
    @PostMapping
    ResponseEntity<Void> create(
            @RequestHeader(name = TusHeaders.UPLOAD_LENGTH, required = false) @Nullable String length,
            @RequestHeader(name = TusHeaders.UPLOAD_METADATA, required = false) @Nullable String metadata,
            @RequestHeader(name = TusHeaders.UPLOAD_CHECKSUM, required = false) @Nullable String checksum,
            HttpServletRequest http)
            throws IOException {
        TusHeaders.refuseOtherExtensions(http);
        long size = TusHeaders.count(TusHeaders.UPLOAD_LENGTH, length);
        requireRoom(size);
        UploadMetadata said = UploadMetadata.of(metadata);
        Checksum expected = TusHeaders.checksum(checksum);
        boolean bytes = http.getContentLengthLong() > 0 || http.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        if (bytes) {
            requireBytes(http);
        }
        String by = http.getUserPrincipal().getName();
        ResumableUpload upload = uploads.create(size, said.header(), said.fileName(), by);
        if (bytes) {
            upload = uploads.append(upload.id(), by, piece(0, http, expected));
        }
        return answer(HttpStatus.CREATED, upload)
                .location(URI.create(TusRequests.PATH + "/" + upload.id()))
                .build();
    }

    @Operation(summary = "How much of an upload is here")
    @ApiResponse(responseCode = "200", content = @Content)
    @RequestMapping(path = "/{id}", method = RequestMethod.HEAD)
    ResponseEntity<Void> offset(@PathVariable UUID id, Principal owner) throws IOException {
        ResumableUpload upload = uploads.find(id, owner.getName());
        ResponseEntity.HeadersBuilder<?> answer = answer(HttpStatus.OK, upload)
                .header(TusHeaders.UPLOAD_LENGTH, String.valueOf(upload.length()))
                .cacheControl(CacheControl.noStore());
        if (upload.metadata() != null) {
            answer.header(TusHeaders.UPLOAD_METADATA, upload.metadata());
        }
        return answer.build();
    }

    @Operation(
            summary = "Adds bytes at the end of an upload",
            requestBody = @RequestBody(content = @Content(mediaType = TusHeaders.BYTES)),
            responses = @ApiResponse(responseCode = "204", description = "added; Upload-Offset says how many are here"))
    @PatchMapping("/{id}")
    ResponseEntity<Void> append(
            @PathVariable UUID id,
            @RequestHeader(name = TusHeaders.UPLOAD_OFFSET, required = false) @Nullable String offset,
            @RequestHeader(name = TusHeaders.UPLOAD_CHECKSUM, required = false) @Nullable String checksum,
            HttpServletRequest http)
            throws IOException {
        requireBytes(http);
        long from = TusHeaders.count(TusHeaders.UPLOAD_OFFSET, offset);
        Checksum expected = TusHeaders.checksum(checksum);
        String by = http.getUserPrincipal().getName();
        return answer(HttpStatus.NO_CONTENT, uploads.append(id, by, piece(from, http, expected)))
                .build();
    }

    @Operation(summary = "Ends an upload and removes its bytes")
    @ApiResponse(responseCode = "204", content = @Content)
    @DeleteMapping("/{id}")
    ResponseEntity<Void> end(@PathVariable UUID id, Principal owner) throws IOException {
        uploads.remove(id, owner.getName());
        return ResponseEntity.noContent().build();
    }

    private static UploadPiece piece(long offset, HttpServletRequest http, @Nullable Checksum checksum)
            throws IOException {
        return new UploadPiece(offset, http.getInputStream(), http.getContentLengthLong(), checksum);
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatus status, ResumableUpload upload) {
        return ResponseEntity.status(status)
                .header(TusHeaders.UPLOAD_OFFSET, String.valueOf(upload.offset()))
                .header(TusHeaders.UPLOAD_EXPIRES, TusHeaders.date(upload.expiresAt()));
    }

    private static void requireBytes(HttpServletRequest http) {
        TusHeaders.requireBytes(http.getContentType());
        CompressedBody.refuse(http);
    }

    private void requireRoom(long size) {
        if (size > uploads.limit()) {
            throw Problem.of(
                            HttpStatus.CONTENT_TOO_LARGE,
                            "manifest-too-large",
                            "The manifest is too large",
                            "Upload-Length is " + size + ", and " + uploads.limit()
                                    + " is the most that this installation takes (modalium.imports.max-size).")
                    .with("limit", uploads.limit());
        }
    }
}
