package dev.modalium.faults;

import dev.modalium.faults.Judge.Allowed;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/// Two instances share a database and a folder; the one that runs an import is killed, and the other takes it over.
final class OneOfTwoKilled implements Fault, AutoCloseable {

    static final String FIRST = "first";

    private static final String SECOND = "second";
    private static final Duration TAKING_UP = Duration.ofSeconds(20);
    private static final Duration TAKING_OVER = Duration.ofSeconds(60);
    private static final Duration GIVEN_UP = Duration.ofSeconds(120);

    /// In place of a name when the job is gone: then its import has ended.
    private static final String NOBODY = "nobody";

    private final Scene scene;
    private final Duration usual;
    private Instance second;

    /// @param scene with the first instance, which has the name that is told here
    OneOfTwoKilled(Scene scene, Duration usual) throws IOException, InterruptedException {
        this.scene = scene;
        this.usual = usual;
        this.second = startSecond();
    }

    static String named(String name) {
        return "--db-scheduler.scheduler-name=" + name;
    }

    private Instance startSecond() throws IOException, InterruptedException {
        Installation installation = scene.installation();
        return installation.another(List.of(
                named(SECOND),
                "--spring.datasource.url=" + installation.databaseUrl(),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=" + installation.databasePassword()));
    }

    @Override
    public Trial happen(Scene same) throws IOException, InterruptedException, SQLException {
        Instance first = scene.installation().instance();
        scene.installation().use(scene.random().nextBoolean() ? first : second);
        Manifest manifest = scene.manifest();
        String dataset = scene.dataset("two");
        scene.client().queue(dataset, manifest);
        String victim = whoRuns();
        TimeUnit.MILLISECONDS.sleep(scene.moment(usual.dividedBy(3)).toMillis());
        String phase = scene.phase(dataset);
        scene.bystander().outage();
        long fault = System.nanoTime();
        (victim.equals(SECOND) ? second : first).kill();
        scene.installation().use(victim.equals(SECOND) ? first : second);
        scene.bystander().outageIsOver();
        Duration takenOver = takenOver(victim, fault);
        String note = String.format(
                Locale.ROOT, "%s killed, %s, taken over after %.1f s", victim, phase, takenOver.toMillis() / 1e3);
        Trial trial = scene.judge().judge(dataset, manifest, Allowed.WHOLE, true, fault, note);
        restart(first, victim);
        return inTime(trial, takenOver);
    }

    /// How long after its instance was killed the import was begun again, however long that attempt takes then.
    private Duration takenOver(String victim, long fault) throws InterruptedException {
        var name = new AtomicReference<>(victim);
        Patience.of(GIVEN_UP).until(() -> isRunBy(name) && !name.get().equals(victim));
        return Duration.ofNanos(System.nanoTime() - fault);
    }

    private static Trial inTime(Trial trial, Duration takenOver) {
        List<String> leftOver = new ArrayList<>(trial.leftOver());
        if (takenOver.compareTo(TAKING_OVER) > 0) {
            leftOver.add("an import that was taken over too late");
        }
        return new Trial(trial.result(), leftOver, trial.recovery(), trial.note());
    }

    /// The first instance brings the database, so the second does not outlive a new start of it.
    private void restart(Instance first, String victim) throws IOException, InterruptedException {
        scene.bystander().outage();
        if (victim.equals(SECOND)) {
            second = startSecond();
            scene.installation().use(first);
        } else {
            second.stop();
            scene.installation().start();
            second = startSecond();
        }
        scene.bystander().outageIsOver();
    }

    private String whoRuns() throws IOException, InterruptedException {
        var name = new AtomicReference<>("");
        if (!Patience.of(TAKING_UP).until(() -> isRunBy(name))) {
            throw new IOException("No instance takes the import up");
        }
        return name.get();
    }

    private boolean isRunBy(AtomicReference<String> name) throws IOException, SQLException {
        try (Connection database = scene.installation().database();
                Statement statement = database.createStatement();
                ResultSet answer = statement.executeQuery(
                        "select case when count(*) = 0 then '" + NOBODY + "' else coalesce(max(picked_by), '') end"
                                + " from scheduled_tasks where task_name = 'import'")) {
            answer.next();
            name.set(answer.getString(1));
            return !name.get().isEmpty();
        }
    }

    @Override
    public void close() throws InterruptedException {
        second.stop();
    }
}
