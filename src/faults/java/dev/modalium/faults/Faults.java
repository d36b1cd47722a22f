package dev.modalium.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Brings about faults, looks at what they leave, and prints that as a Markdown table.
final class Faults {

    /// A dead instance and a dead database are noticed sooner than usual; two instances keep the usual time.
    private static final List<String> IMPATIENT =
            List.of("--db-scheduler.heartbeat-interval=1s", "--spring.datasource.hikari.connection-timeout=5000");

    private enum Part {
        KILLED,
        RUNNING,
        DISK,
        TWO
    }

    private static final int SMALL = 60_000;
    private static final int LARGE = 120_000;

    private final Path folder;
    private final Random random;
    private final boolean sample;
    private final List<Tally> tallies = new ArrayList<>();
    private boolean changed;

    private Faults(Path folder, long seed, boolean sample) {
        this.folder = folder;
        this.random = new Random(seed);
        this.sample = sample;
    }

    /// @param arguments a seed for the moments; which parts; or `sample` for a few faults that need no rights
    public static void main(String... arguments) throws IOException, InterruptedException, SQLException {
        long seed = System.currentTimeMillis() % 1_000_000;
        Set<Part> parts = EnumSet.noneOf(Part.class);
        boolean sample = false;
        for (String argument : arguments) {
            if (argument.matches("\\d+")) {
                seed = Long.parseLong(argument);
            } else if (argument.equals("sample")) {
                sample = true;
            } else {
                parts.add(Part.valueOf(argument.toUpperCase(Locale.ROOT)));
            }
        }
        if (parts.isEmpty()) {
            parts = sample ? EnumSet.of(Part.KILLED, Part.RUNNING) : EnumSet.allOf(Part.class);
        }
        System.err.println("Seed " + seed);
        Path folder = Files.createTempDirectory(
                Files.createDirectories(Path.of("target/faults").toAbsolutePath()), "run-");
        var faults = new Faults(folder, seed, sample);
        faults.run(parts);
        System.out.println(Tally.HEAD);
        faults.tallies.forEach(tally -> System.out.println(tally.line()));
        System.exit(!faults.changed && faults.tallies.stream().allMatch(Tally::isGood) ? 0 : 1);
    }

    private void run(Set<Part> parts) throws IOException, InterruptedException, SQLException {
        if (parts.contains(Part.KILLED) || parts.contains(Part.RUNNING)) {
            oneInstance(parts);
        }
        if (parts.contains(Part.DISK)) {
            smallDisk();
        }
        if (parts.contains(Part.TWO)) {
            twoInstances();
        }
    }

    private void oneInstance(Set<Part> parts) throws IOException, InterruptedException, SQLException {
        try (Scene scene = scene("one", IMPATIENT, sample ? SMALL : LARGE)) {
            Duration cold = scene.usual(); // before code is compiled, as after a restart
            Duration warm = scene.usual();
            System.err.println("An import lasts " + cold.toMillis() + " ms, then " + warm.toMillis() + " ms");
            if (parts.contains(Part.KILLED)) {
                run(scene, "the service is killed", sample ? 2 : 20, new ServiceKilled(cold));
                run(scene, "PostgreSQL is killed", sample ? 1 : 10, new DatabaseKilled(cold));
            }
            if (parts.contains(Part.RUNNING)) {
                run(scene, "an import is cancelled", sample ? 2 : 20, new Cancelled(warm));
                run(scene, "the connection of an upload is cut", sample ? 1 : 10, new UploadCut());
                run(scene, "the same, resumable", sample ? 1 : 10, new ResumableUploadCut());
                run(scene, "an import ten times at once", 1, new SameAtOnce(false));
                run(scene, "the same, with one `Idempotency-Key`", 1, new SameAtOnce(true));
            }
            end(scene);
        }
    }

    private void smallDisk() throws IOException, InterruptedException, SQLException {
        Optional<SmallDisk> mounted = SmallDisk.mount(folder.resolve("disk/data"));
        if (mounted.isEmpty()) {
            tallies.add(new Tally("the disk is full"));
            System.err.println("A full disk cannot be tried: this user may not mount one");
            return;
        }
        try (SmallDisk disk = mounted.get();
                Scene scene = scene("disk", IMPATIENT, LARGE)) {
            for (DiskFull.During during : DiskFull.During.values()) {
                String name = "the disk is full during " + during.name().toLowerCase(Locale.ROOT);
                run(scene, name, 2, new DiskFull(disk, during));
            }
            end(scene);
        }
    }

    private void twoInstances() throws IOException, InterruptedException, SQLException {
        try (Scene scene = scene("two", List.of(OneOfTwoKilled.named(OneOfTwoKilled.FIRST)), LARGE)) {
            Duration usual = scene.usual();
            try (var fault = new OneOfTwoKilled(scene, usual)) {
                run(scene, "one of two instances is killed", 4, fault);
                end(scene);
            }
        }
    }

    private Scene scene(String name, List<String> settings, int annotations)
            throws IOException, InterruptedException, SQLException {
        return new Scene(folder.resolve(name), settings, random, annotations);
    }

    /// Reads once more all that was found whole.
    private void end(Scene scene) throws IOException, SQLException {
        List<String> differing = scene.ledger().changed();
        changed |= !differing.isEmpty();
        System.err.println(scene.bystander().readings() + " readings beside it; changed since: " + differing);
    }

    private void run(Scene scene, String name, int times, Fault fault) throws InterruptedException {
        var tally = new Tally(name);
        tallies.add(tally);
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            try {
                tally.add(fault.happen(scene));
            } catch (IOException | SQLException e) {
                e.printStackTrace();
                Duration lasted = Duration.ofNanos(System.nanoTime() - start);
                tally.add(new Trial(Trial.Result.STUCK, List.of(), lasted, e.toString()));
            }
        }
    }
}
