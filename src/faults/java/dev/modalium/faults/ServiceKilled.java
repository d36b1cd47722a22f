package dev.modalium.faults;

import dev.modalium.faults.Judge.Allowed;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// `kill -9` of the service at any moment of an import, and a new start.
record ServiceKilled(Duration usual) implements Fault {

    @Override
    public Trial happen(Scene scene) throws IOException, InterruptedException, SQLException {
        Manifest manifest = scene.manifest();
        String dataset = scene.dataset("service");
        Duration moment = scene.moment(usual);
        CompletableFuture<HttpResponse<String>> sent = scene.client().send(dataset, manifest, Map.of());
        TimeUnit.MILLISECONDS.sleep(moment.toMillis());
        String phase = scene.phase(dataset);
        scene.bystander().outage();
        long fault = System.nanoTime();
        scene.installation().instance().kill();
        boolean promised = Client.acknowledged(sent).isPresent();
        scene.installation().start();
        scene.bystander().outageIsOver();
        return scene.judge()
                .judge(
                        dataset,
                        manifest,
                        promised ? Allowed.WHOLE : Allowed.WHOLE_IF_THERE,
                        true,
                        fault,
                        "killed after " + moment.toMillis() + " ms, " + phase);
    }
}
