package dev.modalium.faults;

import dev.modalium.faults.Judge.Allowed;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

/// The connection is cut at any byte of a resumable upload, which then goes on from what has come.
record ResumableUploadCut() implements Fault {

    private static final Duration NOTICING = Duration.ofSeconds(40);
    private static final String UPLOADS = "/api/v1/uploads";
    private static final String BYTES = "application/offset+octet-stream";

    @Override
    public Trial happen(Scene scene) throws IOException, InterruptedException, SQLException {
        Manifest manifest = scene.manifest();
        String dataset = scene.dataset("resumed");
        int length = manifest.bytes().length;
        int sent = scene.random().nextInt(length);
        String upload = tus(scene, UPLOADS, "POST", "Upload-Length", length, BodyPublishers.noBody())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        long fault = System.nanoTime();
        new BareRequest(
                        "PATCH",
                        upload,
                        Map.of("Tus-Resumable", "1.0.0", "Upload-Offset", "0", "Content-Type", BYTES),
                        manifest.bytes())
                .sendAndCut(scene.installation(), sent, scene.random().nextBoolean());
        int came = resume(scene, upload, manifest.bytes());
        String id = upload.substring(upload.lastIndexOf('/') + 1);
        scene.client().post("/api/v1/imports?upload=" + id + "&" + Client.query(dataset, manifest));
        String note = "cut after " + sent + " of " + length + " bytes, of which " + came + " were kept";
        Trial trial = scene.judge().judge(dataset, manifest, Allowed.WHOLE, false, fault, note);
        return came <= sent ? trial : new Trial(Trial.Result.LOST, trial.leftOver(), trial.recovery(), note);
    }

    /// Sends what has not come, as soon as the service has noticed that nobody else sends it.
    ///
    /// @return how much had come
    private static int resume(Scene scene, String upload, byte[] bytes) throws IOException, InterruptedException {
        var offset = new int[1];
        boolean resumed = Patience.of(NOTICING).until(() -> {
            HttpResponse<String> head = tus(scene, upload, "HEAD", "Upload-Offset", 0, BodyPublishers.noBody());
            offset[0] =
                    Integer.parseInt(head.headers().firstValue("Upload-Offset").orElseThrow());
            byte[] rest = Arrays.copyOfRange(bytes, offset[0], bytes.length);
            return tus(scene, upload, "PATCH", "Upload-Offset", offset[0], BodyPublishers.ofByteArray(rest))
                            .statusCode()
                    == 204;
        });
        if (!resumed) {
            throw new IOException("The upload " + upload + " does not go on");
        }
        return offset[0];
    }

    private static HttpResponse<String> tus(
            Scene scene, String path, String method, String header, int value, BodyPublisher body)
            throws IOException, InterruptedException {
        return scene.client()
                .http()
                .send(
                        scene.client()
                                .to(path)
                                .header("Tus-Resumable", "1.0.0")
                                .header("Content-Type", BYTES)
                                .header(header, String.valueOf(value))
                                .method(method, body)
                                .build(),
                        BodyHandlers.ofString());
    }
}
