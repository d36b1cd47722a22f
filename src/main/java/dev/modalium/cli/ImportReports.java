package dev.modalium.cli;

import dev.modalium.cli.service.FoundFindings;
import dev.modalium.cli.service.RemoteImport;
import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.ManifestSource;
import dev.modalium.manifest.archive.Archives;
import dev.modalium.validation.Report;
import dev.modalium.validation.report.FileReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Makes of the findings of a service what `modalium validate` makes of its own: with the lines at fault, which are
/// read from the files here.
///
/// @param files those that were imported
record ImportReports(List<Inputs.Input> files, RemoteImport done) {

    /// One report for each manifest that the service names, or one for all.
    List<FileReport> of(FoundFindings found) {
        SortedMap<FindingCode, Long> left = new TreeMap<>(found.counts());
        List<FileReport> reports = new ArrayList<>();
        found.kept().forEach((manifest, findings) -> {
            if (!manifest.isEmpty() && !isOnly(manifest)) {
                reports.add(report(manifest, findings, counted(findings, left)));
            }
        });
        List<Finding> others = new ArrayList<>();
        found.kept().forEach((manifest, findings) -> {
            if (manifest.isEmpty() || isOnly(manifest)) {
                others.addAll(findings);
            }
        });
        left.values().removeIf(count -> count <= 0);
        if (reports.isEmpty() || !others.isEmpty() || !left.isEmpty()) {
            reports.addFirst(report("", others, left));
        }
        return reports;
    }

    private boolean isOnly(String manifest) {
        return files.size() == 1 && fileName(files.getFirst().name()).equals(manifest);
    }

    private static SortedMap<FindingCode, Long> counted(List<Finding> findings, SortedMap<FindingCode, Long> left) {
        SortedMap<FindingCode, Long> counts = new TreeMap<>();
        findings.forEach(finding -> {
            counts.merge(finding.code(), 1L, Long::sum);
            left.merge(finding.code(), -1L, Long::sum);
        });
        return counts;
    }

    private FileReport report(String manifest, List<Finding> findings, SortedMap<FindingCode, Long> counts) {
        var report = new Report(
                findings.stream()
                        .sorted(Comparator.comparingLong(
                                finding -> finding.position().offset()))
                        .toList(),
                counts);
        try {
            ManifestSource source = source(manifest);
            if (source != null) {
                return FileReport.of(name(manifest), done.format(), report, source);
            }
        } catch (IOException _) {
            // the lines at fault are left out
        }
        return FileReport.unread(name(manifest), done.format(), report);
    }

    private String name(String manifest) {
        if (!manifest.isEmpty()) {
            return manifest;
        }
        return files.size() == 1 ? files.getFirst().name() : done.fileName();
    }

    /// The bytes that a service calls by this name, or null.
    private @Nullable ManifestSource source(String manifest) throws IOException {
        for (Inputs.Input file : files) {
            String name = fileName(file.name());
            boolean only = manifest.isEmpty() && files.size() == 1;
            if (only || manifest.equals(name) || manifest.startsWith(name + "!/")) {
                String entry = manifest.substring(Math.min(manifest.length(), name.length() + 2));
                Map<String, ManifestSource> within = Archives.within(file.source());
                return within.getOrDefault(entry, within.get("")); // what is only compressed has no name in there
            }
        }
        return null;
    }

    private static String fileName(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
