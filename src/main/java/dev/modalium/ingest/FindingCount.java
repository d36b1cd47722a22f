package dev.modalium.ingest;

/// How often a finding of one code occurs in a manifest, whether each is kept or not.
public record FindingCount(String code, String severity, long count) {}
