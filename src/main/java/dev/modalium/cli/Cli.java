package dev.modalium.cli;

import dev.modalium.cli.service.Refused;
import dev.modalium.cli.service.ServiceException;
import dev.modalium.validation.report.FailOn;
import dev.modalium.validation.report.ReportFormat;
import dev.modalium.validation.report.TerminalText;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.EnumSet;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/// The program `modalium`.
public final class Cli {

    private Cli() {}

    public static void main(String... arguments) {
        var output = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        var out = new PrintStream(new BufferedOutputStream(output), false, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = run(Terminal.of(System.in, out, err), arguments);
        out.flush();
        System.exit(output.exitCode(code, err));
    }

    /// Runs one command and gives its exit code, without ending the process.
    static int run(Terminal terminal, String... arguments) {
        return run(terminal, Environment.ofProcess(), arguments);
    }

    static int run(Terminal terminal, Environment environment, String... arguments) {
        try {
            return commands(terminal, environment).execute(arguments);
        } catch (OutOfMemoryError e) {
            terminal.err().println("modalium: the memory is full; give it more: MODALIUM_JAVA_OPTIONS=-Xmx256m");
        } catch (StackOverflowError e) {
            terminal.err().println("modalium: this is a fault of ours, please report it: " + e);
        }
        return ExitCode.TROUBLE;
    }

    private static CommandLine commands(Terminal terminal, Environment environment) {
        return new CommandLine(new ModaliumCommand(), new Commands(terminal, environment))
                .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colour() ? Ansi.ON : Ansi.OFF))
                .registerConverter(ReportFormat.class, name -> choice(ReportFormat.class, name))
                .registerConverter(FailOn.class, name -> choice(FailOn.class, name))
                .registerConverter(Form.class, name -> choice(Form.class, name))
                .setExpandAtFiles(false)
                .setExitCodeExceptionMapper(
                        e -> e instanceof CommandLine.ParameterException ? ExitCode.USAGE : ExitCode.TROUBLE)
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    command.getErr().println("modalium: " + words(e));
                    return isUsage(e) ? ExitCode.USAGE : ExitCode.TROUBLE;
                });
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String name) {
        EnumSet<E> choices = EnumSet.allOf(type);
        return choices.stream()
                .filter(choice -> choice.toString().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new CommandLine.TypeConversionException(
                        "expected one of %s but was \"%s\"".formatted(choices, name)));
    }

    private static boolean isUsage(Exception e) {
        return e instanceof WrongUsage
                || (e instanceof Refused refused && refused.problem().isUsage());
    }

    private static String words(Exception e) {
        return switch (e) {
            case WrongUsage wrong -> String.valueOf(wrong.getMessage());
            case Refused refused -> Advice.on(refused);
            case ServiceException said -> String.valueOf(said.getMessage());
            case FileSystemException file ->
                "%s: %s".formatted(TerminalText.oneLine(String.valueOf(file.getFile())), Trouble.why(file));
            case IOException io -> "input or output failed: " + io.getMessage();
            default -> "this is a fault of ours, please report it: " + e;
        };
    }

    /// Makes the commands that need the terminal.
    private record Commands(Terminal terminal, Environment environment) implements CommandLine.IFactory {

        @Override
        public <K> K create(Class<K> type) throws Exception {
            for (Object command : new Object[] {
                new ValidateCommand(terminal),
                new RulesCommand(terminal),
                new ExplainCommand(terminal),
                new FormatsCommand(terminal),
                new ProfileCommand(terminal),
                new ImportCommand(terminal, environment)
            }) {
                if (type.isInstance(command)) {
                    return type.cast(command);
                }
            }
            return CommandLine.defaultFactory().create(type);
        }
    }
}
