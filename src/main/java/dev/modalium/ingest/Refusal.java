package dev.modalium.ingest;

import dev.modalium.manifest.FindingCode;
import dev.modalium.validation.Report;

/// Whether a manifest is left out of the catalogue, and why in words.
final class Refusal {

    private Refusal() {}

    /// Errors keep a manifest out, and predictions, however sound they are.
    static boolean of(Report report) {
        return report.hasErrors() || isResults(report);
    }

    static String words(Report report) {
        if (!report.hasErrors()) {
            return "The manifest lists the predictions of a model, which are no annotations; nothing of it was imported."
                    + " Bring the ground truth file.";
        }
        return "The manifest has " + Amounts.errors(report.errors()) + "; nothing of it was imported. Mend "
                + (report.errors() == 1 ? "it" : "them")
                + " and import the manifest again: the findings say what is wrong, where, and how to mend it.";
    }

    private static boolean isResults(Report report) {
        return report.count(FindingCode.RESULTS_NOT_GROUND_TRUTH) > 0;
    }
}
