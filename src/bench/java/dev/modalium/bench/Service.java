package dev.modalium.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A service of our own with a database of its own, on a free port of this machine, for as long as a benchmark takes.
final class Service implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("Admin token, shown this once: (mdl_\\S+)");
    private static final Pattern READY = Pattern.compile("Data is kept in .*\n");
    private static final Pattern BUILT = Pattern.compile("built anew: (.* s)\\b");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s*(\\d+) kB");
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern STATE = Pattern.compile("\"state\"\\s*:\\s*\"([^\"]+)\"");
    private static final long LEAST_PAUSE = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int STARTING_SECONDS = 600;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final Path folder;
    private final String address;
    private final String token;

    private Service(Process process, Path folder, String address, String token) {
        this.process = process;
        this.folder = folder;
        this.address = address;
        this.token = token;
    }

    /// Of the service as `mvn package` makes it.
    static Path jar() throws IOException {
        try (var jars = Files.newDirectoryStream(Path.of("target"), "modalium-*.jar")) {
            return jars.iterator().next();
        }
    }

    static Service start(String java, Path jar, Path folder, List<String> options)
            throws IOException, InterruptedException {
        int port;
        try (ServerSocket any = new ServerSocket(0)) {
            port = any.getLocalPort();
        }
        Path log = folder.resolve("service.log");
        Path kept = folder.resolve("token");
        Files.createDirectories(folder);
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(options);
        command.addAll(List.of(
                "-jar",
                jar.toString(),
                "--modalium.data=" + folder.resolve("data"),
                "--server.address=127.0.0.1",
                "--server.port=" + port));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy)); // where the benchmark is broken off
        for (int i = 0; i < 10 * STARTING_SECONDS && process.isAlive(); i++) {
            String told = Files.readString(log);
            if (READY.matcher(told).find()
                    && (Files.exists(kept) || TOKEN.matcher(told).find())) {
                Matcher token = TOKEN.matcher(told);
                if (token.find()) {
                    Files.writeString(kept, token.group(1));
                }
                return new Service(process, folder, "http://127.0.0.1:" + port, Files.readString(kept));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        process.destroy();
        throw new IllegalStateException("The service did not start; see " + log);
    }

    /// The seconds from the first byte sent until the import's rows are visible.
    ///
    /// The longer it takes, the more seldom is asked: each answer takes some milliseconds of the
    /// processors.
    double importSeconds(Path file, String dataset) throws IOException, InterruptedException {
        long start = System.nanoTime();
        String queued = send(HttpRequest.newBuilder(
                                URI.create(address + "/api/v1/imports?create=true&release=1&dataset=" + dataset
                                        + "&fileName=" + file.getFileName()))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/octet-stream")
                        .POST(HttpRequest.BodyPublishers.ofFile(file))
                        .build())
                .body();
        String id = first(ID, queued);
        String state;
        do {
            TimeUnit.NANOSECONDS.sleep(pause(System.nanoTime() - start));
            state = first(
                    STATE,
                    send(HttpRequest.newBuilder(URI.create(address + "/api/v1/imports/" + id))
                                    .build())
                            .body());
        } while (List.of("queued", "running").contains(state));
        double seconds = (System.nanoTime() - start) / 1e9;
        if (!state.equals("succeeded")) {
            throw new IllegalStateException("The import of " + file + " ended as " + state);
        }
        return seconds;
    }

    String address() {
        return address;
    }

    /// How the log tells of the last time that the index was built.
    String indexBuilt() throws IOException {
        return first(BUILT, Files.readString(folder.resolve("service.log")));
    }

    long peakMegabytes() throws IOException {
        return Long.parseLong(first(PEAK, Files.readString(Path.of("/proc/" + process.pid() + "/status")))) / 1024;
    }

    /// What the process has taken of the processors since it began.
    Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /// The seconds in which all datasets are read as NDJSON.
    double exportSeconds() throws IOException, InterruptedException {
        long start = System.nanoTime();
        try (var body = client.send(
                        HttpRequest.newBuilder(URI.create(address + "/api/v1/datasets"))
                                .header("Accept", "application/x-ndjson")
                                .build(),
                        BodyHandlers.ofInputStream())
                .body()) {
            byte[] buffer = new byte[1 << 16];
            while (body.read(buffer) >= 0) {}
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /// The nanoseconds from sending a change of a dataset until a list that shows it has been read.
    long writeUntilSeen(String slug) throws IOException, InterruptedException {
        URI dataset = URI.create(address + "/api/v1/datasets/" + slug);
        String tag = send(HttpRequest.newBuilder(dataset).build())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        String summary = "Changed at " + System.nanoTime();
        HttpRequest change = HttpRequest.newBuilder(dataset)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", tag)
                .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"summary\": \"" + summary + "\"}"))
                .build();
        HttpRequest list = HttpRequest.newBuilder(URI.create(address + "/api/v1/datasets?facets=none&name=" + slug))
                .build();
        long start = System.nanoTime();
        HttpResponse<String> changed = send(change);
        String seen = send(list).body();
        long took = System.nanoTime() - start;
        if (!seen.contains(summary)) {
            throw new IllegalStateException("A list does not show a change: " + changed.body() + "\n" + seen);
        }
        return took;
    }

    private static long pause(long waited) {
        return Math.clamp(waited / 50, LEAST_PAUSE, LONGEST_PAUSE);
    }

    String databaseUrl() throws IOException {
        String port = Files.readAllLines(folder.resolve("data/postgres/postmaster.pid"))
                .get(3);
        return "jdbc:postgresql://localhost:" + port.strip() + "/postgres";
    }

    String databasePassword() throws IOException {
        return Files.readString(folder.resolve("data/postgres.password")).strip();
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("Not what a service answers: " + text);
        }
        return matcher.group(1);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
