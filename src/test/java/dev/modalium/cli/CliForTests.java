package dev.modalium.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// The command line, for tests of other modules that must agree with it.
public final class CliForTests {

    private CliForTests() {}

    /// What a command said and how it ended.
    public record Result(int exitCode, String out, String err) {}

    /// Runs a command in such an environment, with nothing piped in.
    public static Result run(Map<String, String> environment, String... arguments) {
        return runPiped(environment, "", arguments);
    }

    static Result runPiped(Map<String, String> environment, String input, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var terminal = new Terminal(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false);
        int code = Cli.run(terminal, new Environment(environment), arguments);
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// What a command prints when this is piped in.
    public static byte[] printed(byte[] input, String... arguments) {
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        Cli.run(new Terminal(new ByteArrayInputStream(input), print, System.err, false, false), arguments);
        return out.toByteArray();
    }
}
