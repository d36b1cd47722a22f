package dev.modalium.ui;

import dev.modalium.ingest.FindingSoFar;
import dev.modalium.ingest.ImportFindings.Kept;
import dev.modalium.ingest.ImportStatus;
import dev.modalium.language.Language;
import dev.modalium.manifest.Severity;
import dev.modalium.validation.report.RuleNames;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What one rule found in a manifest: how often, and the first places.
///
/// @param remedy how to mend it, empty where the rule is none of this version
record ImportFindingView(String code, String severity, long count, List<Place> places, List<Piece> remedy) {

    /// One finding.
    ///
    /// @param file in which it is; null where the import has one only
    /// @param where such as `line 3, column 17`
    /// @param expected null while the import runs
    record Place(
            @Nullable String file,
            String where,
            @Nullable String pointer,
            String message,
            @Nullable String expected) {}

    /// All rules that found something, the worst first.
    ///
    /// @param kept the first findings of a code, once the import has ended
    static List<ImportFindingView> of(ImportStatus status, Function<String, List<Kept>> kept, Words words) {
        boolean several = status.job().files().size() > 1;
        Stream<ImportFindingView> views = status.progress() == null
                ? status.job().findings().stream()
                        .map(all -> of(
                                all.code(),
                                all.severity(),
                                all.count(),
                                kept.apply(all.code()).stream()
                                        .map(one -> place(one, several, words))
                                        .toList(),
                                words.texts().language()))
                : status.progress().findings().stream()
                        .map(so -> of(
                                so.code(),
                                so.severity(),
                                so.count(),
                                first(so, several, words),
                                words.texts().language()));
        return views.sorted(Comparator.comparingInt(view -> rank(view.severity())))
                .toList();
    }

    /// How many findings of a severity there are, so far or in all.
    static long total(ImportStatus status, String severity) {
        return status.progress() == null
                ? status.job().findings().stream()
                        .filter(all -> all.severity().equals(severity))
                        .mapToLong(all -> all.count())
                        .sum()
                : status.progress().findings().stream()
                        .filter(so -> so.severity().equals(severity))
                        .mapToLong(FindingSoFar::count)
                        .sum();
    }

    /// How many there are beyond those that are shown.
    public long more() {
        return Math.max(0, count - places.size());
    }

    private static ImportFindingView of(
            String code, String severity, long count, List<Place> places, Language language) {
        return new ImportFindingView(
                code,
                severity,
                count,
                places,
                RuleNames.find(code)
                        .map(rule -> RuleView.of(rule, language).remedy())
                        .orElse(List.of()));
    }

    private static List<Place> first(FindingSoFar found, boolean several, Words words) {
        FindingSoFar.First first = found.first();
        return first == null
                ? List.of()
                : List.of(new Place(
                        several ? first.fileName() : null,
                        where(first.line(), first.column(), first.byteOffset(), words),
                        first.pointer(),
                        first.message(),
                        null));
    }

    private static Place place(Kept kept, boolean several, Words words) {
        return new Place(
                several ? kept.fileName() : null,
                where(kept.line(), kept.column(), kept.byteOffset(), words),
                kept.pointer(),
                kept.message(),
                kept.expected());
    }

    private static String where(@Nullable Integer line, @Nullable Integer column, long offset, Words words) {
        return line == null || line == 0 || column == null
                ? words.texts().get("import.where.byte", words.number(offset))
                : words.texts().get("import.where", words.number(line), words.number(column));
    }

    private static int rank(String severity) {
        return List.of(Severity.values()).stream().map(Severity::slug).toList().indexOf(severity);
    }
}
