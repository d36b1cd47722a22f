package dev.modalium.cli;

import dev.modalium.cli.service.RemoteImport;
import java.util.Locale;

/// Shows a person how far an import is.
final class ImportLine {

    private ImportLine() {}

    /// Such as `reading  45 %, 118,287 items, 268,331 annotations, 3 findings, 5 s left`.
    static String of(RemoteImport now) {
        var text = new StringBuilder(now.phase().isEmpty() ? now.state() : now.phase());
        if (now.phase().equals("reading")) {
            text.append(String.format(Locale.ROOT, " %3d %%", 100 * now.bytesRead() / Math.max(1, now.bytesTotal())));
        }
        if (now.items() + now.annotations() + now.findings() > 0) {
            text.append(String.format(
                    Locale.ROOT,
                    ", %,d items, %,d annotations, %,d findings",
                    now.items(),
                    now.annotations(),
                    now.findings()));
        }
        if (now.secondsLeft() >= 0) {
            text.append(", ").append(TransferLine.time(now.secondsLeft())).append(" left");
        }
        return text.toString();
    }
}
