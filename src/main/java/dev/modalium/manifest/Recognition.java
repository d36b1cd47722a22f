package dev.modalium.manifest;

/// How sure a format is that a file is one of its own, from least to most.
public enum Recognition {
    NO,
    POSSIBLE,
    CERTAIN
}
