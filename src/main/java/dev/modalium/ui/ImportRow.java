package dev.modalium.ui;

import dev.modalium.ingest.Import;
import dev.modalium.ingest.ImportFile;
import dev.modalium.ingest.ImportProgress;
import dev.modalium.ingest.ImportState;
import dev.modalium.ingest.ImportStatus;
import dev.modalium.language.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An import in the list.
///
/// @param inCatalogue whether it left a dataset to look at
/// @param pace null after the end
/// @param counts what it brought and what was found in it, as far as there is any
record ImportRow(
        String id,
        String fileName,
        String dataset,
        String release,
        boolean inCatalogue,
        String facts,
        ImportMark mark,
        @Nullable ImportPace pace,
        @Nullable String outcome,
        List<Count> counts,
        String by,
        String moment,
        String time) {

    /// @param kind `plain`, `error` or `warning`
    record Count(String number, String label, String kind) {}

    static ImportRow of(ImportStatus status, Words words) {
        Import job = status.job();
        String format = job.format() == null ? "" : job.format() + ", ";
        String split = job.split() == null ? "" : job.split() + ", ";
        return new ImportRow(
                job.id().toString(),
                name(job.sent(), words.texts()),
                job.dataset(),
                job.version(),
                isInCatalogue(job.state()),
                format + split + new Quantities(words.texts()).bytes(job.size()),
                ImportMark.of(job.state(), words.texts()),
                ImportPace.of(status, words.texts()),
                job.outcome(),
                counts(status, words),
                job.createdBy(),
                job.createdAt().toString(),
                Quantities.moment(job.createdAt()));
    }

    /// What was sent, by the name of the first file.
    private static String name(List<ImportFile> sent, Texts texts) {
        String first = sent.getFirst().fileName();
        return sent.size() == 1 ? first : texts.get("import.files", first, sent.size() - 1);
    }

    static boolean isInCatalogue(ImportState state) {
        return state == ImportState.SUCCEEDED || state == ImportState.UNCHANGED;
    }

    private static List<Count> counts(ImportStatus status, Words words) {
        Import job = status.job();
        ImportProgress running = status.progress();
        long items = running == null ? job.items() : running.items();
        long annotations = running == null ? job.annotations() : running.annotations();
        return Stream.of(
                        count(items, "items", "plain", words),
                        count(annotations, "annotations", "plain", words),
                        count(ImportFindingView.total(status, "error"), "errors", "error", words),
                        count(ImportFindingView.total(status, "warning"), "warnings", "warning", words))
                .filter(count -> !count.number().equals("0"))
                .toList();
    }

    private static Count count(long number, String what, String kind, Words words) {
        return new Count(words.number(number), words.texts().get("tally." + what, number), kind);
    }
}
