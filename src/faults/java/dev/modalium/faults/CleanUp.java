package dev.modalium.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Has the service do now what it does once a day: all files and uploads are made to look two days older before.
///
/// So what is needed stays for another reason than its age.
record CleanUp(Installation installation) {

    private static final Duration ENDING = Duration.ofSeconds(30);
    private static final String JOBS = "task_name in ('remove-unneeded-bytes', 'remove-expired-uploads')";

    /// @return whether it came to its end
    boolean run() throws IOException, SQLException, InterruptedException {
        age();
        try (Connection database = installation.database();
                Statement statement = database.createStatement()) {
            statement.execute("update upload set expires_at = now() - interval '1 day'");
            statement.execute("update scheduled_tasks set execution_time = now() where " + JOBS);
            return Patience.of(ENDING)
                    .until(() -> Ledger.count(
                                    database,
                                    "select count(*) from scheduled_tasks where execution_time <= now() + interval"
                                            + " '30 minutes' and " + JOBS)
                            == 0);
        }
    }

    private void age() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(installation.manifests())) {
            files = all.filter(Files::isRegularFile).toList();
        }
        FileTime old = FileTime.from(Instant.now().minus(Duration.ofDays(2)));
        for (Path file : files) {
            Files.setLastModifiedTime(file, old);
        }
    }
}
