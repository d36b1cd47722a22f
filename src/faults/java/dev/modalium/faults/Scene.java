package dev.modalium.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/// A service with a dataset that stands by, on which faults are tried.
final class Scene implements AutoCloseable {

    private static final int BYSTANDING = 2_000;

    private final Installation installation;
    private final Client client;
    private final Ledger ledger;
    private final Bystander bystander;
    private final Random random;
    private final int annotations;
    private int manifests;

    /// @param annotations of each manifest
    Scene(Path folder, List<String> settings, Random random, int annotations)
            throws IOException, InterruptedException, SQLException {
        this.random = random;
        this.annotations = annotations;
        installation = new Installation(folder, settings);
        client = new Client(installation);
        ledger = new Ledger(installation);
        Manifest small = Manifest.single(manifests++, BYSTANDING);
        client.awaitEnd(client.queue(Bystander.DATASET, small));
        ledger.enter(Bystander.DATASET, small);
        bystander = new Bystander(client);
    }

    Installation installation() {
        return installation;
    }

    Client client() {
        return client;
    }

    Ledger ledger() {
        return ledger;
    }

    Bystander bystander() {
        return bystander;
    }

    Random random() {
        return random;
    }

    Judge judge() {
        return new Judge(this);
    }

    /// Another one with bytes of its own; each third is an archive of three.
    Manifest manifest() throws IOException {
        return manifests % 3 == 2 ? bundle() : single();
    }

    Manifest single() {
        return Manifest.single(manifests++, annotations);
    }

    Manifest bundle() throws IOException {
        return Manifest.bundle(manifests++, annotations);
    }

    String dataset(String fault) {
        return fault + "-" + manifests;
    }

    /// How long an import lasts that nothing befalls, from its first byte on.
    Duration usual() throws IOException, InterruptedException {
        Manifest manifest = manifest();
        String dataset = dataset("usual");
        long start = System.nanoTime();
        client.awaitEnd(client.queue(dataset, manifest));
        ledger.enter(dataset, manifest);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /// Any moment of an import.
    Duration moment(Duration usual) {
        return Duration.ofMillis(random.nextLong(usual.toMillis()));
    }

    /// How far the import into a dataset is.
    String phase(String dataset) {
        try (Connection database = installation.database();
                Statement statement = database.createStatement();
                ResultSet answer = statement.executeQuery("""
                        select coalesce(lower(max(coalesce(phase, state))), 'uploading')
                        from import left join import_progress on import_id = id and state = 'RUNNING'
                        where dataset = '%s'
                        """.formatted(dataset))) {
            answer.next();
            return answer.getString(1);
        } catch (IOException | SQLException e) {
            return "a moment that cannot be told";
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        bystander.outage();
        bystander.close();
        installation.close();
    }
}
