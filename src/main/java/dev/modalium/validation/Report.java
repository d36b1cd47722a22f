package dev.modalium.validation;

import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What was found in a manifest: every finding counted, the first of each code shown with line and column.
///
/// @param findings in the order of their places
/// @param counts how often each code was found, whether shown or not
public record Report(List<Finding> findings, SortedMap<FindingCode, Long> counts) {

    /// Nothing was found.
    public static final Report EMPTY = new Report(List.of(), new TreeMap<>());

    public Report {
        findings = List.copyOf(findings);
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /// The same report with findings that arose after the reading, each with line and column.
    ///
    /// @param first of one code
    /// @param count how many of that code there are, shown or not
    public Report with(List<Finding> first, long count) {
        if (first.isEmpty()) {
            return this;
        }
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(first);
        all.sort(Comparator.comparingLong(finding -> finding.position().offset()));
        SortedMap<FindingCode, Long> counted = new TreeMap<>(counts);
        counted.merge(first.getFirst().code(), count, Long::sum);
        return new Report(all, counted);
    }

    /// Both reports of one manifest as one.
    public Report with(Report other) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(other.findings);
        all.sort(Comparator.comparingLong(finding -> finding.position().offset()));
        SortedMap<FindingCode, Long> counted = new TreeMap<>(counts);
        other.counts.forEach((code, count) -> counted.merge(code, count, Long::sum));
        return new Report(all, counted);
    }

    public long errors() {
        return count(Severity.ERROR);
    }

    public long warnings() {
        return count(Severity.WARNING);
    }

    public long notices() {
        return count(Severity.NOTICE);
    }

    public boolean hasErrors() {
        return errors() > 0;
    }

    public long count(FindingCode code) {
        return counts.getOrDefault(code, 0L);
    }

    /// How many findings of each code were counted but are not shown; codes that are shown whole are absent.
    public Map<FindingCode, Long> leftOut() {
        Map<FindingCode, Long> left = new EnumMap<>(FindingCode.class);
        left.putAll(counts);
        findings.forEach(finding -> left.merge(finding.code(), -1L, Long::sum));
        left.values().removeIf(count -> count <= 0);
        return left;
    }

    private long count(Severity severity) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().severity() == severity)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
