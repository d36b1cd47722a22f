package dev.modalium.cli.service;

import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.Position;
import dev.modalium.manifest.Severity;
import dev.modalium.validation.report.RuleNames;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads the findings of an import page by page.
public final class FindingPages {

    /// As many as reports show in all.
    private static final int MOST = 10_000;

    private static final int MOST_PAGES = 200;

    private final Service service;
    private final Patience patience;

    public FindingPages(Service service, Patience patience) {
        this.service = service;
        this.patience = patience;
    }

    /// @param each how many findings of each code are to be shown
    public FoundFindings of(RemoteImport done, int each) throws IOException {
        var found = new FoundFindings(new TreeMap<>(), new LinkedHashMap<>(), new ArrayList<>());
        Map<FindingCode, Integer> shown = new EnumMap<>(FindingCode.class);
        JsonNode page = page(done, null);
        page.path("counts").forEach(count -> add(count, found));
        int kept = keep(page, each, shown, found);
        for (int read = 1; each > 0 && kept < MOST && read < MOST_PAGES; read++) {
            String next = page.path("next").asString("");
            if (next.isEmpty()) {
                break;
            }
            page = page(done, next);
            kept += keep(page, each, shown, found);
        }
        return found;
    }

    private static int keep(JsonNode page, int each, Map<FindingCode, Integer> shown, FoundFindings found) {
        int kept = 0;
        for (JsonNode one : page.path("items")) {
            Optional<Finding> finding = finding(one);
            if (finding.isPresent() && shown.merge(finding.get().code(), 1, Integer::sum) <= each) {
                String manifest = Foreign.text(one.path("fileName").asString(""));
                found.kept().computeIfAbsent(manifest, _ -> new ArrayList<>()).add(finding.get());
                kept++;
            }
        }
        return kept;
    }

    private JsonNode page(RemoteImport done, @Nullable String cursor) throws IOException {
        String path = done.path() + "/findings?limit=200"
                + (cursor == null ? "" : "&cursor=" + ImportOrder.encoded(Foreign.text(cursor)));
        return patience.with(() -> service.get(path).accepted().json());
    }

    private static void add(JsonNode count, FoundFindings found) {
        String code = Foreign.text(count.path("code").asString(""));
        long number = count.path("count").asLong(0);
        RuleNames.find(code)
                .ifPresentOrElse(
                        known -> found.counts().put(known, number),
                        () -> found.unknown().add(new FoundFindings.Unknown(code, severity(count), number)));
    }

    private static Severity severity(JsonNode count) {
        String slug = count.path("severity").asString("");
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.slug().equals(slug))
                .findFirst()
                .orElse(Severity.ERROR);
    }

    private static Optional<Finding> finding(JsonNode one) {
        JsonNode pointer = one.path("pointer");
        var at = new Position(
                Math.max(0, one.path("line").asInt(0)),
                Math.max(0, one.path("column").asInt(0)),
                Math.max(0, one.path("byteOffset").asLong(0)),
                pointer.isString() ? Foreign.text(pointer.stringValue()) : null);
        return RuleNames.find(one.path("code").asString(""))
                .map(code -> new Finding(
                        code,
                        at,
                        Foreign.text(one.path("message").asString("")),
                        Foreign.text(one.path("expected").asString(""))));
    }
}
