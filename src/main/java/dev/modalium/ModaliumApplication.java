package dev.modalium;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The service: a catalogue of multimodal datasets that reads manifests and answers questions.
@SpringBootApplication
public class ModaliumApplication {

    private static final Set<String> OF_COMMANDS = Set.of("--", "--help", "--version");
    private static final int WRONG_USAGE = 2;

    public static void main(String[] args) {
        Optional<String> command = command(args);
        if (command.isPresent()) {
            System.err.println(command.get() + ": this starts the service, whose settings are written --name=value;"
                    + " see docs/operations.md. The commands, such as validate, are those of bin/modalium.");
            System.exit(WRONG_USAGE);
        }
        SpringApplication.run(ModaliumApplication.class, args);
    }

    /// The first of the arguments that is no setting of the service, but meant for the command line.
    static Optional<String> command(String... arguments) {
        return Arrays.stream(arguments)
                .filter(argument -> !argument.startsWith("--") || OF_COMMANDS.contains(argument))
                .findFirst();
    }
}
