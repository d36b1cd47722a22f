package dev.modalium.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/// The program `modalium`.
public final class Cli {

    private Cli() {}

    public static void main(String... arguments) {
        var out = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)), false, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = run(new Terminal(System.in, out, err, Terminal.isInteractive()), arguments);
        out.flush();
        System.exit(out.checkError() ? ExitCode.TROUBLE : code);
    }

    /// Runs one command and gives its exit code, without ending the process.
    static int run(Terminal terminal, String... arguments) {
        return new CommandLine(new ModaliumCommand(), new Commands(terminal))
                .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colour() ? Ansi.ON : Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExitCodeExceptionMapper(
                        e -> e instanceof CommandLine.ParameterException ? ExitCode.USAGE : ExitCode.TROUBLE)
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    command.getErr().println("modalium: " + words(e));
                    return e instanceof WrongUsage ? ExitCode.USAGE : ExitCode.TROUBLE;
                })
                .execute(arguments);
    }

    private static String words(Exception e) {
        return switch (e) {
            case WrongUsage wrong -> String.valueOf(wrong.getMessage());
            case FileSystemException file -> "%s: %s".formatted(file.getFile(), Inputs.why(file));
            case IOException io -> "input or output failed: " + io.getMessage();
            default -> "this is a fault of ours, please report it: " + e;
        };
    }

    /// Makes the commands that need the terminal.
    private record Commands(Terminal terminal) implements CommandLine.IFactory {

        @Override
        public <K> K create(Class<K> type) throws Exception {
            for (Object command : new Object[] {
                new ValidateCommand(terminal),
                new RulesCommand(terminal),
                new ExplainCommand(terminal),
                new FormatsCommand(terminal),
                new ProfileCommand(terminal)
            }) {
                if (type.isInstance(command)) {
                    return type.cast(command);
                }
            }
            return CommandLine.defaultFactory().create(type);
        }
    }
}
