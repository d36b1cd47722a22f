package dev.modalium.validation.report;

import dev.modalium.manifest.Head;
import dev.modalium.manifest.ManifestFormat;
import dev.modalium.manifest.ManifestFormats;
import dev.modalium.manifest.ManifestSource;
import dev.modalium.manifest.RecordSink;
import dev.modalium.manifest.archive.Archives;
import dev.modalium.manifest.archive.BrokenArchive;
import dev.modalium.validation.Bundle;
import dev.modalium.validation.Report;
import dev.modalium.validation.Validator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        return of(file, source, null);
    }

    /// The same for one of several files, which are held against each other in the end.
    ///
    /// @param bundle what takes the files in, null where there is this one only
    public List<FileReport> of(String file, ManifestSource source, @Nullable Bundle bundle) throws IOException {
        Map<String, ManifestSource> manifests;
        try {
            manifests = Archives.within(source);
        } catch (BrokenArchive e) {
            return List.of(broken(file, null, e));
        }
        Bundle own = bundle == null && manifests.size() > 1 ? bundle() : null;
        List<FileReport> reports = new ArrayList<>();
        var room = new Room();
        for (Map.Entry<String, ManifestSource> manifest : manifests.entrySet()) {
            String name = manifest.getKey().isEmpty() ? file : file + "!/" + manifest.getKey();
            reports.add(room.cut(one(name, manifest.getValue(), own == null ? bundle : own)));
        }
        if (reports.isEmpty()) {
            return List.of(FileReport.unread(file, null, validator.withoutManifest()));
        }
        return own == null ? reports : between(own, reports);
    }

    /// Takes in files that are to be held against each other.
    public Bundle bundle() {
        return new Bundle(validator);
    }

    /// The reports with what the files of a bundle say about each other.
    public static List<FileReport> between(Bundle bundle, List<FileReport> reports) throws IOException {
        List<FileReport> all = new ArrayList<>(reports);
        for (Bundle.Found found : bundle.check()) {
            for (int i = 0; i < all.size(); i++) {
                FileReport alone = all.get(i);
                if (alone.file().equals(found.name())) {
                    Report report = alone.report().with(found.report());
                    all.set(i, FileReport.of(alone.file(), alone.format(), report, found.source()));
                }
            }
        }
        return all;
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

    private FileReport broken(String file, @Nullable ManifestFormat format, BrokenArchive e) {
        return FileReport.unread(file, format == null ? null : format.name(), validator.broken(e));
    }
}
