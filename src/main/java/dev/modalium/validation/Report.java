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

    /// More findings of one code than these help nobody; all are counted.
    private static final int SHOWN_OF_ADDED = 100;

    public Report {
        findings = List.copyOf(findings);
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /// The same report with findings that arose after the reading, each with line and column.
    public Report with(List<Finding> added) {
        List<Finding> all = new ArrayList<>(findings);
        added.stream().limit(SHOWN_OF_ADDED).forEach(all::add);
        all.sort(Comparator.comparingLong(finding -> finding.position().offset()));
        SortedMap<FindingCode, Long> counted = new TreeMap<>(counts);
        added.forEach(finding -> counted.merge(finding.code(), 1L, Long::sum));
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
        counts.forEach((code, count) -> {
            long shown =
                    findings.stream().filter(finding -> finding.code() == code).count();
            if (count > shown) {
                left.put(code, count - shown);
            }
        });
        return left;
    }

    private long count(Severity severity) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().severity() == severity)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
