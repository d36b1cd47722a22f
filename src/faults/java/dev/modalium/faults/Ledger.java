package dev.modalium.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What ought to be in an installation, beside what is.
final class Ledger {

    /// Each of these counts what must not be there while nothing is under way.
    private static final Map<String, String> MUST_BE_NONE = new LinkedHashMap<>();

    /// What nothing leads to any more.
    private static final List<String> PARTS = List.of("item", "annotation", "exclusion");

    static {
        MUST_BE_NONE.put("imports under way", "select count(*) from import where state in ('QUEUED', 'RUNNING')");
        MUST_BE_NONE.put("jobs", "select count(*) from scheduled_tasks where task_name in ('import', 'clear-release')");
        MUST_BE_NONE.put("rows of progress", "select count(*) from import_progress");
        MUST_BE_NONE.put("rows of uploads", "select count(*) from upload");
        MUST_BE_NONE.put("rows of deleted releases", "select count(*) from release_leftover");
        MUST_BE_NONE.put("locks", """
                select count(*) from pg_locks where locktype = 'advisory' and pid <> pg_backend_pid()
                """);
        MUST_BE_NONE.put("transactions", """
                select count(*) from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid() and xact_start < now() - interval '10s'
                """);
        MUST_BE_NONE.put("categories of no manifest", """
                select count(*) from category where not exists (select from manifest where id = manifest_id)
                """);
        MUST_BE_NONE.put("findings of nothing", """
                select count(*) from import_finding join import on import.id = import_id
                where state not in ('SUCCEEDED', 'REJECTED')
                """);
        for (String part : PARTS) {
            MUST_BE_NONE.put(part + "s of no release", """
                    select count(*) from (select distinct release_id from %s) known
                    where not exists (select from release where id = known.release_id)
                    """.formatted(part));
        }
    }

    private final Installation installation;
    private final Map<String, Manifest> whole = new LinkedHashMap<>();
    private final long datasetsBefore;

    Ledger(Installation installation) throws IOException, SQLException {
        this.installation = installation;
        try (Connection database = installation.database()) {
            this.datasetsBefore = count(database, "select count(*) from dataset");
        }
    }

    /// Notes a dataset that must be there from now on, with one release of this one manifest.
    void enter(String dataset, Manifest manifest) {
        whole.put(dataset, manifest.withoutBytes());
    }

    /// What is there too much or too little; nothing where all is as it should be.
    List<String> complaints() throws IOException, SQLException {
        List<String> found = new ArrayList<>();
        try (Connection database = installation.database()) {
            for (Map.Entry<String, String> one : MUST_BE_NONE.entrySet()) {
                long count = count(database, one.getValue());
                if (count != 0) {
                    found.add(count + " " + one.getKey());
                }
            }
            long datasets = count(database, "select count(*) from dataset");
            if (datasets != datasetsBefore + whole.size()) {
                found.add(datasets + " datasets instead of " + (datasetsBefore + whole.size()));
            }
            differences("table", tablesExpected(database), tables(database), found);
        }
        differences("file", filesExpected(), files(), found);
        return found;
    }

    /// The datasets of which a row is not as it was sent.
    List<String> changed() throws IOException, SQLException {
        List<String> found = new ArrayList<>();
        try (Connection database = installation.database()) {
            for (Map.Entry<String, Manifest> one : whole.entrySet()) {
                if (!Rows.of(database, one.getKey()).equals(one.getValue().rows())) {
                    found.add(one.getKey());
                }
            }
        }
        return found;
    }

    private static void differences(String what, Set<String> expected, Set<String> actual, List<String> found) {
        actual.stream().filter(one -> !expected.contains(one)).forEach(one -> found.add(what + " " + one));
        expected.stream().filter(one -> !actual.contains(one)).forEach(one -> found.add("no " + what + " " + one));
    }

    private static Set<String> tables(Connection database) throws SQLException {
        return names(database, """
                select relname from pg_class where relkind in ('r', 'p') and relname ~ '^(item|annotation)_[mr][0-9]'
                """);
    }

    private static Set<String> tablesExpected(Connection database) throws SQLException {
        return names(database, """
                select 'item_r' || release_id from manifest
                union select 'annotation_r' || release_id from manifest
                union select 'annotation_m' || id from manifest
                """);
    }

    private Set<String> filesExpected() {
        var expected = new TreeSet<String>();
        whole.values()
                .forEach(manifest ->
                        manifest.files().forEach(sha256 -> expected.add(sha256.substring(0, 2) + "/" + sha256)));
        return expected;
    }

    private Set<String> files() throws IOException {
        Path manifests = installation.manifests();
        var actual = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(manifests)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> actual.add(manifests.relativize(file).toString()));
        }
        return actual;
    }

    static long count(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private static Set<String> names(Connection database, String sql) throws SQLException {
        var names = new TreeSet<String>();
        try (Statement statement = database.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            while (answer.next()) {
                names.add(answer.getString(1));
            }
        }
        return names;
    }
}
