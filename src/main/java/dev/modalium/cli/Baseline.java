package dev.modalium.cli;

import dev.modalium.manifest.FindingCode;
import dev.modalium.validation.Report;
import dev.modalium.validation.report.FileReport;
import dev.modalium.validation.report.Reported;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What an earlier report had found, which does not count again.
///
/// A finding is known by its fingerprint. Of findings that neither report shows, only the number can be compared: what
/// goes beyond the earlier number counts as new.
///
/// @param fingerprints of the findings that it shows
/// @param notShown by file and code, how many it only counted
record Baseline(Set<String> fingerprints, Map<String, Long> notShown) {

    private static final Baseline NONE = new Baseline(Set.of(), Map.of());

    static Baseline read(@Nullable Path file) throws IOException {
        if (file == null) {
            return NONE;
        }
        if (!Files.exists(file)) {
            throw new WrongUsage("There is no baseline %s; write one with --format json --output".formatted(file));
        }
        try {
            JsonNode root = JsonMapper.shared().readTree(Files.readAllBytes(file));
            if (!root.path("reportVersion").isInt()) {
                throw new WrongUsage(
                        "%s is no report: a baseline is what `modalium validate --format json` wrote".formatted(file));
            }
            Set<String> fingerprints = new HashSet<>();
            Map<String, Long> notShown = new HashMap<>();
            for (JsonNode one : root.path("files")) {
                String name = one.path("file").asString();
                one.path("findings")
                        .forEach(finding ->
                                fingerprints.add(finding.path("fingerprint").asString()));
                one.path("counts")
                        .forEach(count -> notShown.put(
                                key(name, count.path("code").asString()),
                                count.path("notShown").asLong()));
            }
            return new Baseline(fingerprints, notShown);
        } catch (JacksonException e) {
            throw new WrongUsage("%s is no JSON: %s".formatted(file, e.getOriginalMessage()));
        }
    }

    /// The same report without what is known.
    FileReport newIn(FileReport file) {
        List<Reported> unknown = file.reported().stream()
                .filter(reported -> !fingerprints.contains(reported.fingerprint()))
                .toList();
        Map<FindingCode, Long> leftOut = file.report().leftOut();
        SortedMap<FindingCode, Long> counts = new TreeMap<>();
        file.report().counts().keySet().forEach(code -> {
            long shown = unknown.stream()
                    .filter(reported -> reported.finding().code() == code)
                    .count();
            long more = leftOut.getOrDefault(code, 0L) - notShown.getOrDefault(key(file.file(), code.slug()), 0L);
            if (shown + Math.max(0, more) > 0) {
                counts.put(code, shown + Math.max(0, more));
            }
        });
        var report = new Report(unknown.stream().map(Reported::finding).toList(), counts);
        return new FileReport(file.file(), file.format(), report, unknown);
    }

    private static String key(String file, String code) {
        return code + ' ' + file;
    }
}
