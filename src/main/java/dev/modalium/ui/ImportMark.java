package dev.modalium.ui;

import dev.modalium.ingest.ImportState;

/// The state of an import as pages mark it: in a word, and with a sign of its own shape.
///
/// @param meaning a sentence for those who meet the word for the first time
record ImportMark(String slug, String label, String meaning, boolean live) {

    static ImportMark of(ImportState state) {
        return new ImportMark(state.slug(), label(state), meaning(state), !state.isEnd());
    }

    private static String label(ImportState state) {
        return switch (state) {
            case QUEUED -> "Queued";
            case RUNNING -> "Running";
            case SUCCEEDED -> "Succeeded";
            case UNCHANGED -> "Unchanged";
            case REJECTED -> "Rejected";
            case FAILED -> "Failed";
            case CANCELLED -> "Cancelled";
        };
    }

    private static String meaning(ImportState state) {
        return switch (state) {
            case QUEUED -> "It waits for its turn.";
            case RUNNING -> "It is under way; nothing of it can be seen before its end.";
            case SUCCEEDED -> "All of it is in the catalogue.";
            case UNCHANGED -> "The release has these very bytes already.";
            case REJECTED -> "The manifest cannot be taken in as it is; nothing of it was kept but this report.";
            case FAILED -> "The service could not do it, for a reason that is not in the manifest.";
            case CANCELLED -> "Somebody stopped it; nothing of it was kept.";
        };
    }
}
