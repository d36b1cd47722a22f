package dev.modalium.cli.service;

import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.Severity;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a service found in the manifests of an import.
///
/// @param counts how often each code was found
/// @param kept those that can be shown, by the name of their manifest, which is empty where the service does not say it
/// @param unknown what was found by rules of which this version knows nothing
public record FoundFindings(
        SortedMap<FindingCode, Long> counts, Map<String, List<Finding>> kept, List<Unknown> unknown) {

    public static final FoundFindings NONE = new FoundFindings(new TreeMap<>(), Map.of(), List.of());

    /// A rule that only the service knows.
    public record Unknown(String code, Severity severity, long count) {}
}
