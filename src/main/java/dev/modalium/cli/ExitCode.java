package dev.modalium.cli;

/// What the process says by its exit code.
final class ExitCode {

    /// Nothing was found that is grave enough to fail.
    static final int CLEAN = 0;

    static final int FINDINGS = 1;

    /// The command line or the configuration is wrong.
    static final int USAGE = 2;

    /// Something could not be read or written, or the fault is ours.
    static final int TROUBLE = 3;

    private ExitCode() {}
}
