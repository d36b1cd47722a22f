package dev.modalium.validation.report;

import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.Head;
import dev.modalium.manifest.ManifestFormat;
import dev.modalium.manifest.ManifestFormats;
import dev.modalium.manifest.ManifestSource;
import dev.modalium.manifest.Position;
import dev.modalium.manifest.RecordSink;
import dev.modalium.manifest.archive.Archives;
import dev.modalium.manifest.archive.BrokenArchive;
import dev.modalium.validation.Bundle;
import dev.modalium.validation.Report;
import dev.modalium.validation.Validator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Validates files as they come, packed or not: the one way that the command line and the service share.
///
/// @param format null to detect the format of each file
public record FileCheck(
        Validator validator,
        ManifestFormats formats,
        @Nullable ManifestFormat format) {

    /// One report, or one for each manifest of an archive, named `archive.zip!/name/in/it.json`.
    ///
    /// @param file as reports name it
    public List<FileReport> of(String file, ManifestSource source) throws IOException {
        return ofAll(Map.of(file, source));
    }

    /// The reports of files that belong together, which are held against each other as well.
    ///
    /// @param files by their names as reports name them, in the order of the reports
    public List<FileReport> ofAll(Map<String, ManifestSource> files) throws IOException {
        Map<String, @Nullable FileReport> reports = new LinkedHashMap<>();
        Map<String, ManifestSource> manifests = new LinkedHashMap<>();
        for (Map.Entry<String, ManifestSource> file : files.entrySet()) {
            unpack(file.getKey(), file.getValue(), manifests, reports);
        }
        var bundle = new Bundle(validator);
        for (Map.Entry<String, ManifestSource> manifest : manifests.entrySet()) {
            String name = manifest.getKey();
            reports.put(name, one(name, manifest.getValue(), manifests.size() > 1 ? bundle : null));
        }
        for (Map.Entry<String, Report> found : bundle.check().entrySet()) {
            String name = found.getKey();
            FileReport alone = Objects.requireNonNull(reports.get(name));
            ManifestSource source = Objects.requireNonNull(manifests.get(name));
            reports.put(name, FileReport.of(name, alone.format(), alone.report().with(found.getValue()), source));
        }
        return reports.values().stream().map(Objects::requireNonNull).toList();
    }

    /// Adds the manifests of a file, or the report of one that cannot be unpacked, each in its place.
    private static void unpack(
            String file,
            ManifestSource source,
            Map<String, ManifestSource> manifests,
            Map<String, @Nullable FileReport> reports)
            throws IOException {
        try {
            Map<String, ManifestSource> within = Archives.within(source);
            for (Map.Entry<String, ManifestSource> manifest : within.entrySet()) {
                String name = manifest.getKey().isEmpty() ? file : file + "!/" + manifest.getKey();
                manifests.put(name, manifest.getValue());
                reports.put(name, null);
            }
            if (within.isEmpty()) {
                reports.put(file, withoutManifest(file));
            }
        } catch (BrokenArchive e) {
            reports.put(file, broken(file, null, e));
        }
    }

    private FileReport one(String file, ManifestSource manifest, @Nullable Bundle bundle) throws IOException {
        ManifestFormat chosen = format;
        try {
            chosen = format == null ? formats.formatOf(Head.of(manifest)) : format;
            boolean known = formats.all().contains(chosen);
            RecordSink sink = bundle == null || !known ? RecordSink.nowhere() : bundle.add(file, chosen, manifest);
            Report report = validator.validate(chosen, manifest, sink);
            return FileReport.of(file, known ? chosen.name() : null, report, manifest);
        } catch (BrokenArchive e) {
            return broken(file, chosen, e);
        }
    }

    private static FileReport broken(String file, @Nullable ManifestFormat format, BrokenArchive e) {
        FindingCode code = e.isTooLarge() ? FindingCode.LIMIT_EXCEEDED : FindingCode.ARCHIVE_BROKEN;
        return whole(file, format, code, String.valueOf(e.getMessage()), "an archive that unpacks");
    }

    private static FileReport withoutManifest(String file) {
        return whole(
                file,
                null,
                FindingCode.NO_RECORDS,
                "The archive holds no file that ends in .json, .txt or .csv",
                "at least one manifest");
    }

    private static FileReport whole(
            String file, @Nullable ManifestFormat format, FindingCode code, String message, String expected) {
        Finding finding = new Finding(code, new Position(1, 1, 0, null), message, expected);
        Report report = new Report(List.of(finding), new TreeMap<>(Map.of(code, 1L)));
        Reported reported = new Reported(finding, Excerpt.NONE, new Fingerprints(file).of(finding));
        return new FileReport(file, format == null ? null : format.name(), report, List.of(reported));
    }
}
