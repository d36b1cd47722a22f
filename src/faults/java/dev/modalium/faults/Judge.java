package dev.modalium.faults;

import dev.modalium.faults.Trial.Result;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Looks at what a fault has left: the import, whole or absent, and everything beside it.
record Judge(Scene scene) {

    private static final Duration ENDING = Duration.ofSeconds(120);
    private static final Duration SETTLING = Duration.ofSeconds(10);

    /// What may become of the import that the fault met.
    enum Allowed {
        /// It was promised, or may have been: it is whole if it is there at all.
        WHOLE_IF_THERE,
        /// It was promised, and nobody wants it gone.
        WHOLE,
        /// Somebody cancelled it, or there was no room.
        EITHER
    }

    private record Outcome(long succeeded, long all, String states) {}

    /// @param cleaned whether the daily clean-up comes before the look at what is left over
    Trial judge(String dataset, Manifest manifest, Allowed allowed, boolean cleaned, long faultNanos, String note)
            throws IOException, SQLException, InterruptedException {
        boolean ended = Patience.of(ENDING).until(() -> hasEnded(dataset));
        Duration recovery = Duration.ofNanos(System.nanoTime() - faultNanos);
        List<String> leftOver = new ArrayList<>(scene.bystander().complaints());
        if (!ended) {
            return new Trial(Result.STUCK, leftOver, recovery, note + ", " + outcome(dataset));
        }
        Result result = result(dataset, manifest, allowed);
        if (result == Result.WHOLE) {
            scene.ledger().enter(dataset, manifest);
        }
        String swept = "";
        if (cleaned) {
            swept = ", swept " + settled();
            if (!new CleanUp(scene.installation()).run()) {
                leftOver.add("a clean-up that does not end");
            }
        }
        leftOver.addAll(settled());
        leftOver.addAll(scene.bystander().complaints());
        return new Trial(
                result, leftOver, recovery, note + ", " + outcome(dataset).states() + swept);
    }

    /// What is there and should not be, once nothing changes any more.
    private List<String> settled() throws IOException, SQLException, InterruptedException {
        Patience.of(SETTLING).until(() -> scene.ledger().complaints().isEmpty());
        return scene.ledger().complaints();
    }

    private Result result(String dataset, Manifest manifest, Allowed allowed)
            throws IOException, SQLException, InterruptedException {
        Outcome outcome = outcome(dataset);
        Rows rows;
        try (Connection database = scene.installation().database()) {
            rows = Rows.of(database, dataset);
        }
        if (rows.equals(Rows.NONE)) {
            boolean wanted = allowed == Allowed.WHOLE || allowed == Allowed.WHOLE_IF_THERE && outcome.all() > 0;
            return outcome.succeeded() > 0 || wanted ? Result.LOST : Result.ABSENT;
        }
        if (!rows.equals(manifest.rows())) {
            System.err.println("There are " + rows + " instead of " + manifest.rows());
            return Result.LOST;
        }
        return outcome.succeeded() == 1 && isServed(dataset, manifest) ? Result.WHOLE : Result.LOST;
    }

    /// Whether the release answers with its counts and with the very bytes.
    private boolean isServed(String dataset, Manifest manifest) throws IOException, InterruptedException {
        String release = "/api/v1/datasets/" + dataset + "/releases/1";
        HttpResponse<String> profile = scene.client().get(release + "/profile");
        boolean served = profile.statusCode() == 200
                && profile.body().contains("\"items\":" + manifest.rows().items())
                && profile.body().contains("\"annotations\":" + manifest.rows().annotations());
        for (String sha256 : manifest.files()) {
            byte[] bytes =
                    scene.client().bytes(release + "/manifests/" + sha256).body();
            served &= RowHash.hex("SHA-256", bytes).equals(sha256);
        }
        if (!served) {
            System.err.println("Not as it was sent: " + profile.body().substring(0, 200));
        }
        return served;
    }

    private boolean hasEnded(String dataset) throws IOException, SQLException {
        try (Connection database = scene.installation().database();
                PreparedStatement question = database.prepareStatement("""
                        select not exists (select from import where dataset = ? and state in ('QUEUED', 'RUNNING'))
                           and not exists (select from scheduled_tasks where task_name = 'import')
                        """)) {
            question.setString(1, dataset);
            try (ResultSet answer = question.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    private Outcome outcome(String dataset) throws IOException, SQLException {
        try (Connection database = scene.installation().database();
                PreparedStatement question = database.prepareStatement("""
                        select count(*) filter (where state = 'SUCCEEDED'), count(*),
                               coalesce(string_agg(lower(state) || ' in ' || attempts, ', '), 'no import')
                        from import where dataset = ?
                        """)) {
            question.setString(1, dataset);
            try (ResultSet answer = question.executeQuery()) {
                answer.next();
                return new Outcome(answer.getLong(1), answer.getLong(2), answer.getString(3));
            }
        }
    }
}
