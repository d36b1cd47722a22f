package dev.modalium.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Asks a catalogue of a made size over HTTP and prints what it took as lines of a Markdown table.
///
/// The catalogue is made once and kept in `target/bench`, so that what it is asked can be tried again.
final class SearchBenchmark {

    private static final int RATE = 200;
    private static final int ASKED = 30 * RATE;
    private static final int WARMING = 60 * RATE;
    private static final int MAIN = 30_000;
    private static final int WRITES = 200;
    private static final String QUESTION = "/api/v1/ask?q=which%20datasets%20support%20Vision%2BAudio%20localization";

    private enum Part {
        INDEX,
        MAIN,
        QUESTIONS,
        FACETS,
        FILTERS,
        SQL,
        WRITES,
        EXPORT;

        static Part of(String name) {
            return Stream.of(values())
                    .filter(part -> part.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            name + " is no part; there are " + List.of(values()) + ", in any case"));
        }
    }

    private final Service service;
    private final Connection database;
    private final Load load;

    private SearchBenchmark(Service service, Connection database) {
        this.service = service;
        this.database = database;
        this.load = new Load(service.address());
    }

    /// @param arguments `starter`, `50k` or `1m`; which parts, all of them where none is named
    public static void main(String... arguments) throws IOException, InterruptedException, SQLException {
        String size = arguments.length > 0 ? arguments[0] : "50k";
        List<Part> parts = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) {
            parts.add(Part.of(arguments[i]));
        }
        if (parts.isEmpty()) {
            parts.addAll(List.of(Part.values()));
        }
        int datasets = switch (size) {
            case "starter" -> 0;
            case "50k" -> 50_000;
            case "1m" -> 1_000_000;
            default -> throw new IllegalArgumentException(size + " is none of starter, 50k and 1m");
        };
        Path folder = Path.of("target/bench/search-" + size);
        if (!Files.exists(folder.resolve("made"))) {
            make(folder, datasets);
        }
        if (parts.contains(Part.INDEX)) {
            delete(folder.resolve("data/index"));
        }
        System.out.println("| datasets | what | p50 | p99 | longest | |");
        System.out.println("|---|---|---|---|---|---|");
        try (Service service = start(folder, datasets);
                Connection database =
                        DriverManager.getConnection(service.databaseUrl(), "postgres", service.databasePassword())) {
            var benchmark = new SearchBenchmark(service, database);
            for (Part part : parts) {
                benchmark.run(part, size);
            }
            line(
                    size,
                    "memory of the process at most",
                    "",
                    "",
                    "",
                    String.format(Locale.ROOT, "%,d MB", service.peakMegabytes()));
        }
    }

    private void run(Part part, String size) throws IOException, InterruptedException, SQLException {
        switch (part) {
            case INDEX -> line(size, "the index, built anew", "", "", "", service.indexBuilt());
            case MAIN -> {
                load.closed(Collections.nCopies(MAIN, QUESTION), 4);
                line(
                        size,
                        "the main question, at once",
                        "",
                        "",
                        "",
                        String.format(
                                Locale.ROOT, "%,.0f a second", load.closed(Collections.nCopies(MAIN, QUESTION), 4)));
            }
            case QUESTIONS -> questions(size, "questions in words", "");
            case FACETS -> questions(size, "questions in words with all facets", "&facets=usual");
            case FILTERS -> {
                var asked = new Asked(database);
                List<String> filters =
                        asked.filters(WARMING + ASKED).stream().map(asked::path).toList();
                ask(size, "filters with all facets", filters);
            }
            case SQL -> {
                int many = size.equals("1m") ? 20 : 200;
                line(
                        size,
                        "such filters and facets in SQL, one after another",
                        SqlFloor.took(database, new Asked(database).filters(many)));
            }
            case WRITES -> line(size, "a change until a list shows it", writes());
            case EXPORT -> {
                service.exportSeconds();
                double seconds = service.exportSeconds();
                line(
                        size,
                        "all as NDJSON",
                        "",
                        "",
                        "",
                        String.format(Locale.ROOT, "%,.0f datasets a second", count() / seconds));
            }
        }
    }

    private void questions(String size, String what, String further)
            throws IOException, InterruptedException, SQLException {
        List<String> questions = new Asked(database)
                .questions(WARMING + ASKED).stream().map(path -> path + further).toList();
        ask(size, what, questions);
    }

    private void ask(String size, String what, List<String> paths) throws InterruptedException {
        load.open(paths.subList(0, WARMING), RATE);
        Duration before = service.processorTime();
        long[] took = load.open(paths.subList(WARMING, WARMING + ASKED), RATE);
        double each = service.processorTime().minus(before).toMillis() / (double) ASKED;
        line(
                size,
                what + ", 200 a second",
                milliseconds(took, 0.5),
                milliseconds(took, 0.99),
                String.format(Locale.ROOT, "%.0f ms", Load.milliseconds(took, 1)),
                String.format(Locale.ROOT, "%.1f ms of a processor each", each));
    }

    private long[] writes() throws IOException, InterruptedException, SQLException {
        List<String> slugs = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select slug from dataset order by hashint8extended(id, 9) limit " + WRITES * 2)) {
            while (rows.next()) {
                slugs.add(rows.getString(1));
            }
        }
        long[] took = new long[WRITES];
        for (int i = 0; i < 2 * WRITES; i++) { // the first half finds code that is not compiled yet
            long nanoseconds = service.writeUntilSeen(slugs.get(i));
            if (i >= WRITES) {
                took[i - WRITES] = nanoseconds;
            }
        }
        return took;
    }

    private long count() throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from dataset where status = 'listed'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Service start(Path folder, int datasets) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> options = new ArrayList<>(List.of(datasets > 100_000 ? "-Xmx4g" : "-Xmx1g"));
        String more = System.getProperty("bench.options", "");
        if (!more.isEmpty()) {
            options.addAll(List.of(more.split(" ", -1)));
        }
        return Service.start(java, Service.jar(), folder, options);
    }

    private static void make(Path folder, int datasets) throws IOException, InterruptedException, SQLException {
        delete(folder);
        try (Service service = start(folder, 0);
                Connection database =
                        DriverManager.getConnection(service.databaseUrl(), "postgres", service.databasePassword())) {
            long start = System.nanoTime();
            if (datasets > 0) {
                Path one = folder.resolve("Annotations.txt");
                Files.writeString(one, "Category&VideoID&Quality&StartTime&EndTime\nBark&5O2_hZwjzS0&good&2&9\n");
                service.importSeconds(
                        one, "one-imported"); // from which the rules are known that today's service derives by
                MadeCatalogue.make(database, datasets);
            }
            System.err.printf(Locale.ROOT, "The catalogue was made in %.1f s%n", (System.nanoTime() - start) / 1e9);
        }
        Files.createFile(folder.resolve("made"));
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                for (Path path : all.sorted(Collections.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static String milliseconds(long[] took, double share) {
        return String.format(Locale.ROOT, "%.1f ms", Load.milliseconds(took, share));
    }

    private static void line(String size, String what, long[] took) {
        line(
                size,
                what,
                milliseconds(took, 0.5),
                milliseconds(took, 0.99),
                String.format(Locale.ROOT, "%.0f ms", Load.milliseconds(took, 1)),
                "");
    }

    private static void line(String... cells) {
        System.out.println("| " + String.join(" | ", cells) + " |");
    }
}
