package dev.modalium.faults;

import dev.modalium.faults.Judge.Allowed;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// The disk is full at a moment of an import; later there is room again, and the same import goes in.
final class DiskFull implements Fault {

    private static final int SMALL = 4 << 20;
    private static final int UNPACKED = 12 << 20;
    private static final Duration FIRST_ATTEMPT = Duration.ofSeconds(6);
    private static final Duration ALL_ATTEMPTS = Duration.ofSeconds(60);
    private static final Duration BY_ITSELF = Duration.ofSeconds(15);

    enum During {
        UPLOAD,
        UNPACKING,
        COPY
    }

    private final SmallDisk disk;
    private final During during;
    private boolean lasting;

    DiskFull(SmallDisk disk, During during) {
        this.disk = disk;
        this.during = during;
    }

    @Override
    public Trial happen(Scene scene) throws IOException, InterruptedException, SQLException {
        Manifest manifest = during == During.UNPACKING ? scene.bundle() : scene.single();
        String dataset = scene.dataset("full");
        scene.bystander().outage();
        long fault = System.nanoTime();
        int size = manifest.bytes().length;
        disk.fill(
                switch (during) {
                    case UPLOAD -> size / 2;
                    case UNPACKING -> size + UNPACKED;
                    case COPY -> size + SMALL;
                });
        CompletableFuture<HttpResponse<String>> sent = scene.client().send(dataset, manifest, Map.of());
        boolean promised = Client.acknowledged(sent).isPresent();
        if (promised) {
            stayFull(scene, dataset);
        }
        String phase = promised ? scene.phase(dataset) : "refused with " + status(sent);
        disk.empty();
        boolean alone = recover(scene);
        scene.bystander().outageIsOver();
        String note = "full with " + phase + (alone ? "" : ", restarted");
        Trial trial = scene.judge().judge(dataset, manifest, Allowed.EITHER, true, fault, note);
        return trial.result() == Trial.Result.ABSENT ? again(scene, dataset, manifest, trial) : trial;
    }

    /// In turn until the first attempt has failed, or until all have.
    private void stayFull(Scene scene, String dataset) throws InterruptedException {
        if (lasting) {
            Patience.of(ALL_ATTEMPTS).until(() -> scene.phase(dataset).equals("failed"));
        } else {
            TimeUnit.MILLISECONDS.sleep(FIRST_ATTEMPT.toMillis());
        }
        lasting = !lasting;
    }

    private static int status(CompletableFuture<HttpResponse<String>> sent) {
        return sent.isCompletedExceptionally() ? 0 : sent.join().statusCode();
    }

    /// @return whether the service came back by itself
    private static boolean recover(Scene scene) throws IOException, InterruptedException {
        if (Patience.of(BY_ITSELF).until(() -> scene.installation().instance().isReady())) {
            return true;
        }
        scene.installation().instance().stop();
        scene.installation().start();
        return false;
    }

    private static Trial again(Scene scene, String dataset, Manifest manifest, Trial absent)
            throws IOException, InterruptedException, SQLException {
        scene.client().queue(dataset, manifest);
        Trial again = scene.judge()
                .judge(dataset, manifest, Allowed.EITHER, false, System.nanoTime(), absent.note() + ", again");
        boolean whole = again.result() == Trial.Result.WHOLE && again.leftOver().isEmpty();
        return whole ? absent : new Trial(Trial.Result.LOST, again.leftOver(), again.recovery(), again.note());
    }
}
