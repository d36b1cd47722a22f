package dev.modalium.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// Times an import over HTTP beside reading and copying the same rows, in turn, and prints medians as a Markdown table.
final class ImportBenchmark {

    private static final List<String> JVM = List.of("-Xmx256m", "-XX:+UseSerialGC");
    private static final int STORED_ROWS = 20_000_000;
    private static final int SMALL_ROUNDS = 40;

    private final Service service;
    private final Connection database;
    private int datasets;

    private ImportBenchmark(Service service, Connection database) {
        this.service = service;
        this.database = database;
    }

    /// @param arguments rounds; `large` for the file of ten times the size; `stored` for the same beside 20 million
    /// rows
    public static void main(String... arguments) throws IOException, InterruptedException, SQLException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        List<String> wanted = Arrays.asList(arguments);
        Path folder = Path.of("target/bench");
        Path run = Files.createTempDirectory(Files.createDirectories(folder), "service-");
        Path file = CocoFile.make(folder, 1, false);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try (Service service = Service.start(java, Service.jar(), run, JVM);
                Connection database =
                        DriverManager.getConnection(service.databaseUrl(), "postgres", service.databasePassword())) {
            var benchmark = new ImportBenchmark(service, database);
            System.out.println("| file | size | floor: read and copy | import over HTTP | ratio |");
            System.out.println("|---|---|---|---|---|");
            benchmark.compare("COCO, images first", file, rounds);
            if (wanted.contains("stored")) {
                benchmark.store();
                benchmark.compare("the same beside 20 million rows", file, rounds);
            }
            if (wanted.contains("large")) {
                benchmark.compare("COCO, ten times larger", CocoFile.make(folder, 10, false), 1);
            }
            benchmark.small(folder);
        }
    }

    private void compare(String name, Path file, int rounds) throws IOException, InterruptedException, SQLException {
        List<Double> floors = new ArrayList<>();
        List<Double> imports = new ArrayList<>();
        for (int i = 0; i < rounds + 1; i++) {
            double floor = CopyFloor.seconds(database, file);
            double ours = service.importSeconds(file, "bench-" + datasets++);
            if (i > 0 || rounds == 1) { // the first round finds code that is not compiled yet
                floors.add(floor);
                imports.add(ours);
            }
            if (rounds == 1) {
                break;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %,d MB | %.2f s | %.2f s | %.2f |\n",
                name,
                Files.size(file) / 1_000_000,
                median(floors),
                median(imports),
                median(imports) / median(floors));
    }

    /// A small import takes no longer than a compiler needs to notice it, so the first ones are told apart.
    private void small(Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("Annotations.txt");
        var lines = new StringBuilder("Category&VideoID&Quality&StartTime&EndTime\n");
        for (int i = 0; i < 4_143; i++) {
            lines.append(String.format(Locale.ROOT, "Event %d&%011d&good&%d&10\n", i % 28, i, i % 9));
        }
        Files.writeString(file, lines);
        List<Double> imports = new ArrayList<>();
        for (int i = 0; i < SMALL_ROUNDS; i++) {
            imports.add(service.importSeconds(file, "bench-" + datasets++));
        }
        print("the first", file, imports.subList(0, 3));
        print("the next", file, imports.subList(3, SMALL_ROUNDS));
    }

    private static void print(String which, Path file, List<Double> imports) throws IOException {
        System.out.printf(
                Locale.ROOT,
                "| AVE, 4,143 rows, %s | %,d kB | | %.3f s | |\n",
                which + " " + imports.size(),
                Files.size(file) / 1_000,
                median(imports));
    }

    /// Fills the tables as if others had imported that much: rows of a dataset that was there before.
    private void store() throws SQLException, InterruptedException {
        database.setAutoCommit(true);
        try (Statement statement = database.createStatement()) {
            statement.execute("create table annotation_r0 (like annotation) partition by list (manifest_id)");
            statement.execute("alter table annotation attach partition annotation_r0 for values in (0)");
            statement.execute("create table annotation_m0 partition of annotation_r0 for values in (0)");
            statement.execute("""
                    insert into annotation (release_id, manifest_id, position, external_id, item, kind_set, category,
                                            x, y, width, height, area, span_offset, span_length)
                    select 0, 0, n, n, n %% 2000000, 1, n %% 80, 1, 2, 3, 4, 12, n::bigint * 400, 400
                    from generate_series(1, %d) n
                    """.formatted(STORED_ROWS));
            statement.execute("checkpoint");
        }
        TimeUnit.SECONDS.sleep(5);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
