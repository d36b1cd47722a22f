package dev.modalium.vocabulary;

import dev.modalium.vocabulary.Requirement.HasModality;
import dev.modalium.vocabulary.Requirement.InSameItems;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a dataset must contain to support a task: all of the requirements, the modalities in the same items.
///
/// Whoever has counts asks of items that carry the same modalities, so that annotations on others do not count.
public record SupportRule(List<Requirement> requirements) {

    public SupportRule {
        requirements = List.copyOf(requirements);
    }

    public boolean isMetBy(Content content) {
        return unmetBy(content).isEmpty();
    }

    /// What the content lacks, in the order of the rule; empty where it supports the task.
    public List<Requirement> unmetBy(Content content) {
        return requirements.stream()
                .filter(requirement -> !requirement.isMetBy(content))
                .toList();
    }

    /// The whole rule as a phrase, such as `video and audio in the same items, temporal segments, class labels`.
    public String describe(Vocabulary vocabulary) {
        return wholes().map(requirement -> requirement.describe(vocabulary)).collect(Collectors.joining(", "));
    }

    /// The requirements that no other one includes.
    public Stream<Requirement> wholes() {
        return requirements.stream().filter(requirement -> !isPartOfAnother(requirement));
    }

    private boolean isPartOfAnother(Requirement part) {
        return requirements.stream()
                .anyMatch(whole -> whole instanceof InSameItems(HasModality first, HasModality second)
                        && (first.equals(part) || second.equals(part)));
    }
}
