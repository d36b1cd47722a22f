package dev.modalium.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Times `modalium validate` beside its floor, whole processes in turn, and prints medians as a Markdown table.
///
/// Both have a heap of 64 MB and the same collector. Other work on the machine hits both alike, so the ratio is what
/// counts.
final class ValidateBenchmark {

    private static final List<String> JVM = List.of("-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xmx64m");

    private final String java;
    private final String classPath;
    private final Path modalium;
    private final int rounds;

    private ValidateBenchmark(String java, String classPath, Path modalium, int rounds) {
        this.java = java;
        this.classPath = classPath;
        this.modalium = modalium;
        this.rounds = rounds;
    }

    /// @param arguments rounds, and `large` for the file of ten times the size too
    public static void main(String... arguments) throws IOException, InterruptedException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 7;
        var benchmark = new ValidateBenchmark(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                System.getProperty("java.class.path"),
                Path.of("bin/modalium"),
                rounds);
        Path folder = Path.of("target/bench");
        System.out.println("| file | size | floor: every token | validate | ratio |");
        System.out.println("|---|---|---|---|---|");
        benchmark.compare("images first", CocoFile.make(folder, 1, false));
        benchmark.compare("annotations first", CocoFile.make(folder, 1, true));
        if (Arrays.asList(arguments).contains("large")) {
            benchmark.compare("ten times larger", CocoFile.make(folder, 10, false));
        }
        benchmark.small(folder);
    }

    private void compare(String name, Path file) throws IOException, InterruptedException {
        List<Double> floors = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            floors.add(seconds(floor(file)));
            ours.add(seconds(List.of(modalium.toString(), "validate", file.toString())));
        }
        System.out.printf(
                Locale.ROOT,
                "| COCO, %s | %,d MB | %.2f s | %.2f s | %.2f |\n",
                name,
                Files.size(file) / 1_000_000,
                median(floors),
                median(ours),
                median(ours) / median(floors));
    }

    /// A file of two lines: what the start of the process costs.
    private void small(Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("small.txt");
        Files.writeString(file, "Bark&RUhOCu3LNXM&good&0&10\nBark&AUhOCu3LNXM&good&2&7\n");
        List<Double> floors = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            floors.add(seconds(List.of(java, "-XX:+UseSerialGC", "-Xmx64m", "-version")));
            ours.add(seconds(List.of(modalium.toString(), "validate", file.toString())));
        }
        System.out.printf(
                Locale.ROOT,
                "| AVE, two lines (floor: a bare JVM) | %,d B | %.2f s | %.2f s | |\n",
                Files.size(file),
                median(floors),
                median(ours));
    }

    private List<String> floor(Path file) {
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(JVM);
        command.addAll(List.of("-cp", classPath, Tokens.class.getName(), file.toString()));
        return command;
    }

    private static double seconds(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target/bench/last-output.txt").toFile())
                .start();
        int code = process.waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (code != 0) {
            throw new IllegalStateException("%s ended with %s: %s"
                    .formatted(command, code, Files.readString(Path.of("target/bench/last-output.txt"))));
        }
        return seconds;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
