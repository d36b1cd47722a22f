package dev.modalium.validation.report;

/// How many more findings some reports may show together, so that memory does not grow with the number of files.
public final class Room {

    /// More than anyone reads; what does not fit is still counted.
    private static final int MOST = 10_000;

    private int left = MOST;

    /// The report with as many findings as there is still room for.
    public FileReport cut(FileReport file) {
        FileReport cut = file.first(left);
        left -= cut.reported().size();
        return cut;
    }
}
