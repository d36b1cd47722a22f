package dev.modalium.ui;

import dev.modalium.ingest.Import;
import dev.modalium.ingest.ImportFile;
import dev.modalium.ingest.ImportStatus;
import dev.modalium.language.Language;
import dev.modalium.language.Texts;
import dev.modalium.ui.ReleaseView.Figure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One import as its page shows it.
///
/// @param pace null after the end
/// @param files where there are several
/// @param nothingFound what stands in the place of findings where there are none
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
        String nothingFound,
        String announcement) {

    static ImportPageView of(ImportStatus status, List<ImportFindingView> findings, Words words) {
        ImportRow row = ImportRow.of(status, words);
        ImportPace pace = row.pace();
        Texts texts = words.texts();
        String ended = texts.language() == Language.ENGLISH
                ? row.outcome()
                : row.mark().meaning();
        return new ImportPageView(
                texts.get("import.title", row.fileName(), row.mark().label().toLowerCase(Locale.ROOT)),
                row,
                row.mark(),
                pace,
                pace == null ? figures(status.job(), words) : figures(pace, words),
                facts(status.job(), words),
                status.job().files().size() > 1 ? status.job().files() : List.of(),
                findings,
                nothingFound(row.mark(), texts),
                pace == null
                        ? texts.get("import.announced", row.mark().label(), String.valueOf(ended))
                        : pace.announcement(texts));
    }

    private static String nothingFound(ImportMark mark, Texts texts) {
        return texts.getOr(texts.get("import.found-nothing"), "import.found-nothing." + mark.slug());
    }

    /// Always the same ones, so that nothing jumps while numbers grow.
    private static List<Figure> figures(ImportPace pace, Words words) {
        Texts texts = words.texts();
        return List.of(
                new Figure(texts.get("import.read", pace.bytesTotal()), pace.bytesRead()),
                new Figure(texts.get("import.items"), words.number(pace.items())),
                new Figure(texts.get("import.annotations"), words.number(pace.annotations())),
                new Figure(texts.get("import.rate"), pace.rate() == null ? "–" : pace.rate()),
                new Figure(texts.get("import.left"), pace.timeLeft() == null ? "–" : pace.timeLeft()));
    }

    private static List<Figure> figures(Import job, Words words) {
        List<Figure> figures = new ArrayList<>();
        if (job.items() + job.annotations() > 0) {
            figures.add(new Figure(words.counted("items", job.items()), words.number(job.items())));
            figures.add(new Figure(words.counted("annotations", job.annotations()), words.number(job.annotations())));
        }
        if (job.startedAt() != null && job.endedAt() != null) {
            Duration took = Duration.between(job.startedAt(), job.endedAt());
            String label = words.texts().get(job.attempts() > 1 ? "import.took-last" : "import.took");
            figures.add(new Figure(label, new Quantities(words.texts()).duration(took)));
        }
        return figures;
    }

    private static String format(Import job, Texts texts) {
        if (job.format() != null) {
            return job.format();
        }
        return texts.get(job.state().isEnd() ? "import.format.none" : "import.format.not-yet");
    }

    private static List<Figure> facts(Import job, Words words) {
        Texts texts = words.texts();
        List<Figure> facts = new ArrayList<>();
        facts.add(new Figure(texts.get("import.format"), format(job, texts)));
        if (job.split() != null) {
            facts.add(new Figure(texts.get("import.split"), job.split()));
        }
        facts.add(new Figure(texts.get("import.size"), texts.get("count.bytes", job.size())));
        if (job.sha256() != null) {
            facts.add(new Figure(texts.get("import.checksum"), job.sha256()));
        }
        facts.add(new Figure(texts.get("import.brought-by"), job.createdBy()));
        facts.add(new Figure(texts.get("import.queued"), Quantities.moment(job.createdAt())));
        if (job.startedAt() != null) {
            String begun = texts.get(job.attempts() > 1 ? "import.begun-again" : "import.begun");
            facts.add(new Figure(begun, Quantities.moment(job.startedAt())));
        }
        if (job.endedAt() != null) {
            facts.add(new Figure(texts.get("import.ended"), Quantities.moment(job.endedAt())));
        }
        if (job.attempts() > 1) {
            facts.add(new Figure(texts.get("import.attempts"), String.valueOf(job.attempts())));
        }
        return facts;
    }
}
