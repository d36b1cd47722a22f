package dev.modalium.validation.report;

import dev.modalium.validation.Report;
import java.util.List;
import java.util.Locale;

/// How much was found in some files together.
record Totals(int files, long errors, long warnings, long notices) {

    static Totals of(List<FileReport> files) {
        long errors = 0;
        long warnings = 0;
        long notices = 0;
        for (FileReport file : files) {
            Report report = file.report();
            errors += report.errors();
            warnings += report.warnings();
            notices += report.notices();
        }
        return new Totals(files.size(), errors, warnings, notices);
    }

    /// Such as `3 files: 1 error, 2 warnings`.
    String words() {
        String found = errors + warnings + notices == 0
                ? "nothing found"
                : String.join(
                        ", ", List.of(count(errors, "error"), count(warnings, "warning"), count(notices, "notice")));
        return count(files, "file") + ": " + found;
    }

    static String count(long n, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", n, what, n == 1 ? "" : "s");
    }
}
