package dev.modalium.ingest;

import dev.modalium.manifest.FindingCode;
import dev.modalium.validation.Report;
import java.util.List;
import java.util.function.Predicate;

/// Whether a manifest is left out of the catalogue, and why in words.
final class Refusal {

    private Refusal() {}

    /// Errors keep a manifest out, and predictions, however sound they are.
    static boolean of(Report report) {
        return report.hasErrors() || isResults(report);
    }

    static boolean ofAny(List<CheckedFile> files) {
        return files.stream().map(CheckedFile::report).anyMatch(Refusal::of);
    }

    /// @param files of one import, all that were checked
    /// @param alone whether it is the only file of the import
    static String words(List<CheckedFile> files, boolean alone) {
        long errors = files.stream().mapToLong(file -> file.report().errors()).sum();
        if (errors > 0) {
            return subject(files, Report::hasErrors, alone, "has", "have") + " " + Amounts.errors(errors)
                    + "; nothing was imported. Mend " + (errors == 1 ? "it" : "them")
                    + " and import " + (alone ? "the manifest" : "the files")
                    + " again: the findings say what is wrong, where, and how to mend it.";
        }
        if (ofAny(files)) {
            return subject(files, Refusal::isResults, alone, "lists", "list")
                    + " the predictions of a model, which are no annotations; nothing was imported."
                    + " Bring the ground truth file.";
        }
        return (alone ? "The file has" : subject(files, _ -> true, false, "has", "have"))
                + " no manifest inside; nothing was imported.";
    }

    private static String subject(
            List<CheckedFile> files, Predicate<Report> concerned, boolean alone, String singular, String plural) {
        if (alone) {
            return "The manifest " + singular;
        }
        List<String> names = files.stream()
                .filter(file -> concerned.test(file.report()))
                .map(CheckedFile::fileName)
                .toList();
        return names.size() == 1
                ? names.getFirst() + " " + singular
                : names.size() + " of " + files.size() + " manifests " + plural;
    }

    private static boolean isResults(Report report) {
        return report.count(FindingCode.RESULTS_NOT_GROUND_TRUTH) > 0;
    }
}
