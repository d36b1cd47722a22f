package dev.modalium.faults;

import dev.modalium.faults.Judge.Allowed;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// `kill -9` of PostgreSQL at any moment of an import, and a new start of the service.
///
/// In turn all of its processes are killed, or only the first, whose children then have to notice.
final class DatabaseKilled implements Fault {

    private final Duration usual;
    private boolean alone;

    DatabaseKilled(Duration usual) {
        this.usual = usual;
    }

    @Override
    public Trial happen(Scene scene) throws IOException, InterruptedException, SQLException {
        Manifest manifest = scene.manifest();
        String dataset = scene.dataset("database");
        Duration moment = scene.moment(usual);
        CompletableFuture<HttpResponse<String>> sent = scene.client().send(dataset, manifest, Map.of());
        TimeUnit.MILLISECONDS.sleep(moment.toMillis());
        String phase = scene.phase(dataset);
        scene.bystander().outage();
        long fault = System.nanoTime();
        alone = !alone;
        kill(scene.installation().server().orElseThrow());
        boolean promised = Client.acknowledged(sent).isPresent();
        boolean stopped = scene.installation().instance().stop();
        scene.installation().start();
        scene.bystander().outageIsOver();
        return scene.judge()
                .judge(
                        dataset,
                        manifest,
                        promised ? Allowed.WHOLE : Allowed.WHOLE_IF_THERE,
                        true,
                        fault,
                        (alone ? "alone" : "with all children") + " after " + moment.toMillis() + " ms, " + phase
                                + (stopped ? "" : ", and the service did NOT STOP by itself"));
    }

    private void kill(ProcessHandle server) {
        List<ProcessHandle> children = server.children().toList();
        server.destroyForcibly();
        server.onExit().join();
        if (!alone) {
            children.forEach(ProcessHandle::destroyForcibly);
        }
    }
}
