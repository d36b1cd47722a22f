package dev.modalium.faults;

import dev.modalium.faults.Judge.Allowed;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/// The same import is started ten times at once.
///
/// @param keyed whether the ten requests have one `Idempotency-Key`
record SameAtOnce(boolean keyed) implements Fault {

    private static final int TIMES = 10;

    @Override
    public Trial happen(Scene scene) throws IOException, InterruptedException, SQLException {
        Manifest manifest = scene.manifest();
        String dataset = scene.dataset("same");
        long fault = System.nanoTime();
        Map<String, String> headers = keyed ? Map.of("Idempotency-Key", dataset) : Map.of();
        List<CompletableFuture<HttpResponse<String>>> sent = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            sent.add(scene.client().send(dataset, manifest, headers));
        }
        Set<String> ids = new TreeSet<>();
        int refused = 0;
        for (CompletableFuture<HttpResponse<String>> one : sent) {
            Client.acknowledged(one).ifPresent(ids::add);
            refused += one.join().statusCode() == 202 ? 0 : 1;
        }
        Trial trial = scene.judge()
                .judge(
                        dataset,
                        manifest,
                        Allowed.WHOLE,
                        false,
                        fault,
                        ids.size() + " imports, " + refused + " refused");
        boolean asPromised = ids.size() == (keyed ? 1 : TIMES) && refused == 0;
        return asPromised ? trial : new Trial(Trial.Result.LOST, trial.leftOver(), trial.recovery(), trial.note());
    }
}
