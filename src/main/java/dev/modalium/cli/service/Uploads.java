package dev.modalium.cli.service;

import dev.modalium.cli.service.UploadMemory.Begun;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Uploads files by tus 1.0, each from where it stopped last time.
public final class Uploads {

    private static final String PATH = "/api/v1/uploads";

    /// What a proxy may have to hold back at once, and the most that is sent again where a service keeps no part of it.
    private static final long PIECE = 16L << 20;

    private final Service service;
    private final Patience patience;
    private final UploadMemory memory;
    private final Listener listener;

    /// Hears how an upload goes.
    public interface Listener {

        /// @param resumable whether the same command goes on with it when it was killed
        void begins(UploadSource source, long from, boolean resumable);

        /// @param sent up to which byte it is on its way
        void goesOn(UploadSource source, long sent);
    }

    public Uploads(Service service, Patience patience, UploadMemory memory, Listener listener) {
        this.service = service;
        this.patience = patience;
        this.memory = memory;
        this.listener = listener;
    }

    /// Brings the whole of a file to the service.
    ///
    /// @return the id of the upload
    String upload(UploadSource source) throws IOException {
        String id = memory.find(source).map(Begun::upload).orElse("");
        if (!id.isEmpty()) {
            try {
                return rest(source, id, patience.with(offsetOf(id)));
            } catch (Refused e) {
                requireGone(e);
            }
        }
        while (true) {
            id = patience.with(() -> create(source));
            try {
                return rest(source, id, 0);
            } catch (Refused e) {
                requireGone(e);
            }
        }
    }

    /// `HEAD` is answered without the body that names the problem, so the status has to do.
    private static void requireGone(Refused e) throws Refused {
        Problem problem = e.problem();
        boolean unnamed = problem.slug().isEmpty() && (problem.status() == 403 || problem.status() == 404);
        if (!problem.isGone() && !unnamed) {
            throw e;
        }
    }

    private String rest(UploadSource source, String id, long offset) throws IOException {
        boolean remembered = memory.keep(source, new Begun(id, false));
        patience.moved();
        listener.begins(source, offset, remembered);
        send(source, id, offset);
        memory.keep(source, new Begun(id, true));
        return id;
    }

    private void send(UploadSource source, String id, long from) throws IOException {
        long offset = from;
        while (offset < source.size()) {
            long before = offset;
            try {
                offset = patch(source, id, offset);
                if (offset <= before || offset > source.size()) {
                    throw Answer.unintelligible("an Upload-Offset of " + offset + " after one of " + before);
                }
            } catch (IOException e) {
                patience.rest(e);
                offset = patience.with(offsetOf(id));
            }
            if (offset > before) {
                patience.moved();
            }
        }
        source.requireUnchanged();
    }

    private String create(UploadSource source) throws IOException {
        String name = Base64.getEncoder().encodeToString(source.fileName().getBytes(StandardCharsets.UTF_8));
        Answer answer = service.send(tus(PATH)
                        .header("Upload-Length", String.valueOf(source.size()))
                        .header("Upload-Metadata", "filename " + name)
                        .POST(BodyPublishers.noBody())
                        .build())
                .accepted();
        String location = answer.header("Location").orElse("");
        String id = location.substring(location.lastIndexOf('/') + 1);
        if (!id.matches("[A-Za-z0-9._-]{1,100}")) {
            throw Answer.unintelligible("no address of the upload");
        }
        return id;
    }

    private Patience.Attempt<Long> offsetOf(String id) {
        return () -> offset(service.send(tus(PATH + "/" + id).HEAD().build()));
    }

    private long patch(UploadSource source, String id, long offset) throws IOException {
        long length = Math.min(PIECE, source.size() - offset);
        var piece = new Piece(source, offset, length, sent -> listener.goesOn(source, sent));
        HttpRequest request = tus(PATH + "/" + id)
                .header("Upload-Offset", String.valueOf(offset))
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", piece.body())
                .build();
        return offset(service.send(request, piece::sent));
    }

    private static long offset(Answer answer) throws ServiceException {
        return answer.accepted().number("Upload-Offset").orElseThrow(() -> Answer.unintelligible("no Upload-Offset"));
    }

    private HttpRequest.Builder tus(String path) {
        return service.request(path).header("Tus-Resumable", "1.0.0");
    }
}
