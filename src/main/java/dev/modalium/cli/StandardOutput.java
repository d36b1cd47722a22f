package dev.modalium.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The output of the process, which remembers why it could not be written.
///
/// Somebody who has read enough, such as `head`, closes the pipe; that is no trouble, and the verdict stands.
final class StandardOutput extends FilterOutputStream {

    private @Nullable IOException trouble;

    StandardOutput(OutputStream out) {
        super(out);
    }

    /// The exit code of a process that would end with `code`, had it been able to say why.
    int exitCode(int code, PrintStream err) {
        if (trouble == null || isClosedPipe(trouble)) {
            return code;
        }
        err.println("modalium: the output could not be written: " + trouble.getMessage());
        return ExitCode.TROUBLE;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        if (trouble == null) {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                trouble = e;
            }
        }
    }

    @Override
    public void flush() {
        if (trouble == null) {
            try {
                out.flush();
            } catch (IOException e) {
                trouble = e;
            }
        }
    }

    private static boolean isClosedPipe(IOException e) {
        return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }
}
