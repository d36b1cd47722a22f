package dev.modalium.validation.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// Writes what was found in some files, in one of the [ReportFormat]s, always as UTF-8 with LF line ends.
public interface ReportWriter {

    /// Writes one whole document and leaves the stream open.
    void write(List<FileReport> files, OutputStream out) throws IOException;
}
