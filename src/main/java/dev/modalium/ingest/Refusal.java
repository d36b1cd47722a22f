package dev.modalium.ingest;

import java.util.List;
import java.util.function.Predicate;
import dev.modalium.manifest.FindingCode;
import dev.modalium.validation.Report;

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
    static String words(List<CheckedFile> files) {
        long errors = files.stream().mapToLong(file -> file.report().errors()).sum();
        if (errors == 0) {
            return subject(files, Refusal::of, "lists", "list")
                    + " the predictions of a model, which are no annotations; nothing of it was imported."
                    + " Bring the ground truth file.";
        }
        return subject(files, report -> report.hasErrors(), "has", "have") + " " + Amounts.errors(errors)
                + "; nothing of "
                + (files.size() == 1 ? "it" : "the import") + " was imported. Mend "
                + (errors == 1 ? "it" : "them")
                + " and import the " + (files.size() == 1 ? "manifest" : "manifests")
                + " again: the findings say what is wrong, where, and how to mend it.";
    }

    /// @param singular the verb for one file
    private static String subject(
            List<CheckedFile> files, Predicate<Report> concerned, String singular, String plural) {
        if (files.size() == 1) {
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
