package dev.modalium.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How much there is of all that an import could leave behind.
record Leftovers(JdbcClient jdbc, Path data) {

    private static final List<String> TABLES = List.of(
            "dataset",
            "release",
            "manifest",
            "item",
            "annotation",
            "category",
            "exclusion",
            "dataset_modality",
            "dataset_pair",
            "dataset_annotation",
            "dataset_support",
            "import_finding",
            "import_progress",
            "release_leftover");

    Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        for (String table : TABLES) {
            counts.put(
                    table,
                    jdbc.sql("select count(*) from " + table).query(Long.class).single());
        }
        counts.put(
                "jobs",
                jdbc.sql("select count(*) from scheduled_tasks where task_name in ('import', 'clear-release')")
                        .query(Long.class)
                        .single());
        counts.put("tables", jdbc.sql("""
                        select count(*) from pg_class
                        where relnamespace = current_schema()::regnamespace and relname ~ '^(item|annotation)_[mr][0-9]'
                        """).query(Long.class).single());
        counts.put("locks", jdbc.sql("""
                        select count(*) from pg_locks
                        where locktype = 'advisory' and pid <> pg_backend_pid()
                          and database = (select oid from pg_database where datname = current_database())
                        """).query(Long.class).single());
        counts.put("files", files());
        return counts;
    }

    private long files() {
        try (Stream<Path> files = Files.walk(data.resolve("manifests"))) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
