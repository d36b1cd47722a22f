package dev.modalium.faults;

import dev.modalium.faults.Judge.Allowed;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;

/// The connection is cut at any byte of a plain upload, which leaves nothing.
record UploadCut() implements Fault {

    @Override
    public Trial happen(Scene scene) throws IOException, InterruptedException, SQLException {
        Manifest manifest = scene.manifest();
        String dataset = scene.dataset("cut");
        int sent = scene.random().nextInt(manifest.bytes().length);
        boolean reset = scene.random().nextBoolean();
        var request = new BareRequest(
                "POST",
                "/api/v1/imports?" + Client.query(dataset, manifest),
                Map.of("Content-Type", "application/octet-stream"),
                manifest.bytes());
        long fault = System.nanoTime();
        request.sendAndCut(scene.installation(), sent, reset);
        return scene.judge()
                .judge(
                        dataset,
                        manifest,
                        Allowed.WHOLE_IF_THERE,
                        false,
                        fault,
                        (reset ? "torn off" : "closed") + " after " + sent + " of " + manifest.bytes().length
                                + " bytes");
    }
}
