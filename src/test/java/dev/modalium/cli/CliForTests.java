package dev.modalium.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// The command line, for tests of other modules that must agree with it.
public final class CliForTests {

    private CliForTests() {}

    /// What a command prints when this is piped in.
    public static byte[] printed(byte[] input, String... arguments) {
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        Cli.run(new Terminal(new ByteArrayInputStream(input), print, System.err, false, false), arguments);
        return out.toByteArray();
    }
}
