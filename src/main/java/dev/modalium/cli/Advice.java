package dev.modalium.cli;

import dev.modalium.cli.service.Refused;

/// Says what a person can do when a service refuses what a command asked.
final class Advice {

    private Advice() {}

    /// The refusal, and what to do.
    static String on(Refused refused) {
        String message = String.valueOf(refused.getMessage());
        String advice = advice(refused.problem().slug());
        return advice.isEmpty() ? message : message + (message.endsWith(".") ? " " : ". ") + advice;
    }

    private static String advice(String slug) {
        return switch (slug) {
            case "token-needed" ->
                "Put a token that the service knows into MODALIUM_TOKEN, or name its file with --token-file.";
            case "role-needed" -> "Use a token of the role admin.";
            case "unknown-dataset" -> "Mend --dataset, or register a new one with --create.";
            case "release-not-open" -> "Name another one with --release.";
            case "disk-full" -> "What was uploaded stays; run the same command when there is room again.";
            case "queue-full" -> "What was uploaded stays; run the same command later.";
            case "own-fault" -> "What was uploaded stays; run the same command again, or ask who runs the service.";
            case "" -> "Is --server the address of a Modalium service?";
            default -> "";
        };
    }
}
