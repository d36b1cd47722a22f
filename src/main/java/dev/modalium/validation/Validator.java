package dev.modalium.validation;

import dev.modalium.manifest.Annotation;
import dev.modalium.manifest.Category;
import dev.modalium.manifest.Exclusion;
import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.Item;
import dev.modalium.manifest.ManifestFormat;
import dev.modalium.manifest.ManifestSource;
import dev.modalium.manifest.Position;
import dev.modalium.manifest.RecordSink;
import dev.modalium.manifest.archive.BrokenArchive;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Reads a manifest through all rules, on to a sink of the caller's, and reports what was found.
public final class Validator {

    private static final int KEPT_OF_EACH_CODE = 100;

    private final int keptOfEachCode;
    private final Set<FindingCode> disabled;

    public Validator() {
        this(KEPT_OF_EACH_CODE);
    }

    /// @param keptOfEachCode how many findings of each code the report shows; all are counted
    public Validator(int keptOfEachCode) {
        this(keptOfEachCode, Set.of());
    }

    /// @param disabled what the report leaves out
    public Validator(int keptOfEachCode, Set<FindingCode> disabled) {
        this.keptOfEachCode = keptOfEachCode;
        this.disabled = Set.copyOf(disabled);
    }

    /// Findings that arise outside a reading, kept and left out as those of a reading are.
    Findings findings() {
        return new Findings(keptOfEachCode, disabled);
    }

    /// The report on a file of which this is all that can be said.
    private Report unread(FindingCode code, String message, String expected) {
        Findings findings = findings();
        findings.add(new Finding(code, new Position(1, 1, 0, null), message, expected));
        return findings.located();
    }

    /// The report on an archive or a compressed file that cannot be unpacked.
    public Report broken(BrokenArchive archive) {
        return unread(
                archive.isTooLarge() ? FindingCode.LIMIT_EXCEEDED : FindingCode.ARCHIVE_BROKEN,
                String.valueOf(archive.getMessage()),
                "an archive that unpacks");
    }

    /// The report on an archive that has no manifest in it.
    public Report withoutManifest() {
        return unread(
                FindingCode.NO_RECORDS,
                "The archive holds no file that ends in .json, .txt or .csv",
                "at least one manifest");
    }

    /// Reads the source once; a second time where references or sizes could not be judged before the end, and then only
    /// for the rules: the sink is given each record once, in document order, even when a rule objects to it;
    /// only a record with a name beyond the limits is left out.
    ///
    /// The sink is also given each finding as it arises, those of a second reading last, none with line and column.
    public Report validate(ManifestFormat format, ManifestSource source, RecordSink downstream) throws IOException {
        Findings findings = findings();
        Consumer<Finding> report = finding -> {
            findings.add(finding);
            downstream.finding(finding);
        };
        var first = new Rules(Rules.all(report), new TextLengths(new Reported(downstream, report), report));
        ReadAhead.read(format, source, first);
        List<Rule> again = first.end();
        if (!again.isEmpty()) {
            ReadAhead.read(format, source, new Rules(again, RecordSink.nowhere()));
        }
        return findings.report(source);
    }

    /// A sink that sends findings to the report and everything else on.
    private record Reported(RecordSink next, Consumer<Finding> report) implements RecordSink {

        @Override
        public void item(Item item) {
            next.item(item);
        }

        @Override
        public void annotation(Annotation annotation) {
            next.annotation(annotation);
        }

        @Override
        public void category(Category category) {
            next.category(category);
        }

        @Override
        public void exclusion(Exclusion exclusion) {
            next.exclusion(exclusion);
        }

        @Override
        public void finding(Finding finding) {
            report.accept(finding);
        }
    }
}
