package dev.modalium.faults;

import dev.modalium.faults.Judge.Allowed;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Somebody cancels an import at any moment of it.
record Cancelled(Duration usual) implements Fault {

    @Override
    public Trial happen(Scene scene) throws IOException, InterruptedException, SQLException {
        Manifest manifest = scene.manifest();
        String dataset = scene.dataset("cancelled");
        String id = scene.client().queue(dataset, manifest);
        Duration moment = scene.moment(usual);
        TimeUnit.MILLISECONDS.sleep(moment.toMillis());
        String phase = scene.phase(dataset);
        long fault = System.nanoTime();
        HttpResponse<String> answer = scene.client().post("/api/v1/imports/" + id + "/cancel");
        String note = "cancelled after " + moment.toMillis() + " ms, " + phase + ", answered " + answer.statusCode();
        Allowed allowed = answer.statusCode() == 200 ? Allowed.EITHER : Allowed.WHOLE;
        return scene.judge().judge(dataset, manifest, allowed, false, fault, note);
    }
}
