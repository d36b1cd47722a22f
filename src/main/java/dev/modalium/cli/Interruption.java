package dev.modalium.cli;

/// Says goodbye when a person breaks off the process, and what becomes of what it had begun.
final class Interruption implements AutoCloseable {

    private final StatusLine line;
    private final Thread hook = new Thread(this::sayGoodbye, "goodbye");
    private volatile String goodbye = "";

    Interruption(StatusLine line) {
        this.line = line;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// What is to be said from now on.
    void says(String text) {
        goodbye = text;
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // the process is ending by itself
        }
    }

    private void sayGoodbye() {
        line.close();
        if (!goodbye.isEmpty()) {
            line.note(goodbye);
        }
    }
}
