package dev.modalium.faults;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A process of the service on a port of its own.
record Instance(Process process, String address, Path log) {

    private static final Duration STARTING = Duration.ofMinutes(5);
    private static final Duration STOPPING = Duration.ofMinutes(2);

    /// Starts the service from the built jar, and returns when it says that it is ready.
    static Instance start(Path data, Path log, List<String> settings) throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", // it starts much more often than it works
                "-jar",
                jar().toString(),
                "--modalium.data=" + data,
                "--server.address=127.0.0.1",
                "--server.port=" + port));
        command.addAll(settings);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var instance = new Instance(process, "http://127.0.0.1:" + port, log);
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        Patience.of(STARTING).until(() -> instance.isReady() || !process.isAlive());
        if (!instance.isReady()) {
            process.destroyForcibly();
            throw new IOException("The service did not start; see " + log);
        }
        return instance;
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    private static Path jar() throws IOException {
        try (var jars = Files.newDirectoryStream(Path.of("target"), "modalium-*.jar")) {
            return jars.iterator().next();
        }
    }

    boolean isReady() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest question = HttpRequest.newBuilder(URI.create(address + "/actuator/health"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return client.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// As `kill -9` does.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// As an operator does.
    ///
    /// @return whether it ended by itself
    boolean stop() throws InterruptedException {
        process.destroy();
        boolean ended = process.waitFor(STOPPING.toSeconds(), TimeUnit.SECONDS);
        if (!ended) {
            kill();
        }
        return ended;
    }
}
