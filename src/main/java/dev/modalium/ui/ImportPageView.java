package dev.modalium.ui;

import dev.modalium.ingest.Import;
import dev.modalium.ingest.ImportFile;
import dev.modalium.ingest.ImportStatus;
import dev.modalium.ui.ReleaseView.Figure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One import as its page shows it.
///
/// @param pace null after the end
/// @param files where there are several
/// @param announcement for those who cannot see; it changes a few times in all
record ImportPageView(
        String title,
        ImportRow row,
        ImportMark mark,
        @Nullable ImportPace pace,
        List<Figure> figures,
        List<Figure> facts,
        List<ImportFile> files,
        List<ImportFindingView> findings,
        String announcement) {

    static ImportPageView of(ImportStatus status, List<ImportFindingView> findings, Words words) {
        ImportRow row = ImportRow.of(status, words);
        ImportPace pace = row.pace();
        return new ImportPageView(
                row.fileName() + ": " + row.mark().slug(),
                row,
                row.mark(),
                pace,
                pace == null ? figures(status.job(), words) : figures(pace, words),
                facts(status.job(), words),
                status.job().files().size() > 1 ? status.job().files() : List.of(),
                findings,
                pace == null ? row.mark().label() + ". " + row.outcome() : pace.announcement());
    }

    /// What stands in the place of findings where there are none.
    public String nothingFound() {
        return switch (mark.slug()) {
            case "queued", "running" -> "Nothing has been found so far.";
            case "unchanged" -> "Nothing was read again.";
            case "failed", "cancelled" -> "It was not read to its end.";
            default -> "Nothing was found.";
        };
    }

    /// Always the same ones, so that nothing jumps while numbers grow.
    private static List<Figure> figures(ImportPace pace, Words words) {
        return List.of(
                new Figure("of " + pace.bytesTotal() + " read", pace.bytesRead()),
                new Figure("items", words.number(pace.items())),
                new Figure("annotations", words.number(pace.annotations())),
                new Figure("rate", pace.rate() == null ? "–" : pace.rate()),
                new Figure("left to read", pace.timeLeft() == null ? "–" : pace.timeLeft()));
    }

    private static List<Figure> figures(Import job, Words words) {
        List<Figure> figures = new ArrayList<>();
        if (job.items() + job.annotations() > 0) {
            figures.add(new Figure(words.counted("items", job.items()), words.number(job.items())));
            figures.add(new Figure(words.counted("annotations", job.annotations()), words.number(job.annotations())));
        }
        if (job.startedAt() != null && job.endedAt() != null) {
            Duration took = Duration.between(job.startedAt(), job.endedAt());
            String label = job.attempts() > 1 ? "in the last attempt" : "from begin to end";
            figures.add(new Figure(label, Quantities.duration(took)));
        }
        return figures;
    }

    private static String format(Import job) {
        if (job.format() != null) {
            return job.format();
        }
        return job.state().isEnd() ? "not detected" : "not known yet";
    }

    private static List<Figure> facts(Import job, Words words) {
        List<Figure> facts = new ArrayList<>();
        facts.add(new Figure("Format", format(job)));
        if (job.split() != null) {
            facts.add(new Figure("Split", job.split()));
        }
        facts.add(new Figure("Size", words.number(job.size()) + (job.size() == 1 ? " byte" : " bytes")));
        if (job.sha256() != null) {
            facts.add(new Figure("SHA-256", job.sha256()));
        }
        facts.add(new Figure("Brought by", job.createdBy()));
        facts.add(new Figure("Queued", Quantities.moment(job.createdAt())));
        if (job.startedAt() != null) {
            facts.add(new Figure(job.attempts() > 1 ? "Begun again" : "Begun", Quantities.moment(job.startedAt())));
        }
        if (job.endedAt() != null) {
            facts.add(new Figure("Ended", Quantities.moment(job.endedAt())));
        }
        if (job.attempts() > 1) {
            facts.add(new Figure("Attempts", String.valueOf(job.attempts())));
        }
        return facts;
    }
}
