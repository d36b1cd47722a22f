package dev.modalium.vocabulary;

import java.util.List;

/// What a dataset must contain to support a task: all of the requirements, in the same items.
public record SupportRule(List<Requirement> requirements) {}
