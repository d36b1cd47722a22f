package dev.modalium.validation;

import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.Locator;
import dev.modalium.manifest.ManifestSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The findings of a reading in the making: all are counted, the first of each code are kept.
final class Findings {

    private final int keptOfEachCode;
    private final Set<FindingCode> disabled;
    private final Map<FindingCode, Long> counts = new EnumMap<>(FindingCode.class);
    private final List<Finding> kept = new ArrayList<>();

    Findings(int keptOfEachCode, Set<FindingCode> disabled) {
        this.keptOfEachCode = keptOfEachCode;
        this.disabled = disabled;
    }

    void add(Finding finding) {
        if (!disabled.contains(finding.code()) && counts.merge(finding.code(), 1L, Long::sum) <= keptOfEachCode) {
            kept.add(finding);
        }
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    /// Of findings that have line and column already.
    Report located() {
        return new Report(kept, new TreeMap<>(counts));
    }

    Report report(ManifestSource source) throws IOException {
        return new Report(Locator.locate(source, kept), new TreeMap<>(counts));
    }
}
