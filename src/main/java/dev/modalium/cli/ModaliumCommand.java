package dev.modalium.cli;

import dev.modalium.validation.report.Tool;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `modalium`, which needs a command.
@Command(
        name = "modalium",
        description = "Reads, checks, counts and imports the annotation manifests of multimodal datasets.",
        mixinStandardHelpOptions = true,
        versionProvider = ModaliumCommand.Version.class,
        subcommands = {
            ValidateCommand.class,
            RulesCommand.class,
            ExplainCommand.class,
            FormatsCommand.class,
            ProfileCommand.class,
            ImportCommand.class,
            CommandLine.HelpCommand.class
        })
final class ModaliumCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do.");
    }

    /// The version of the build.
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"modalium " + Tool.version()};
        }
    }
}
