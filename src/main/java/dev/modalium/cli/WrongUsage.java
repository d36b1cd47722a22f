package dev.modalium.cli;

/// The command line or the configuration asks for something that there is not.
final class WrongUsage extends RuntimeException {

    private static final long serialVersionUID = 1;

    WrongUsage(String message) {
        super(message);
    }
}
