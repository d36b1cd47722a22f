package dev.modalium.catalogue;

import dev.modalium.catalogue.Contents.AnnotationFact;
import dev.modalium.catalogue.Contents.ModalityFact;
import dev.modalium.catalogue.Contents.PairFact;
import dev.modalium.catalogue.Contents.SupportFact;
import dev.modalium.manifest.Profile;
import dev.modalium.vocabulary.SupportRule;
import dev.modalium.vocabulary.Task;
import dev.modalium.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Derives from the counts of a release what it contains and, by the vocabulary's rules, which tasks it supports.
@Component
class Derivation {

    private static final int MANIFESTS_NAMED = 5;

    private final Vocabulary vocabulary;
    private final String rules;

    Derivation(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.rules = DerivationRules.of(vocabulary);
    }

    /// What is derived now, and by other rules may be derived otherwise.
    String rules() {
        return rules;
    }

    Contents of(Profile profile, List<String> manifests) {
        String source = "counted in " + named(manifests);
        Brought brought = Brought.of(profile, vocabulary);
        return new Contents(
                brought.modalities().stream()
                        .map(slug -> new ModalityFact(slug, profile.modalities().get(slug), source, Confidence.HIGH))
                        .toList(),
                brought.pairs().stream()
                        .map(pair ->
                                new PairFact(pair, null, null, profile.pairs().get(pair), source, Confidence.HIGH))
                        .toList(),
                profile.kinds().entrySet().stream()
                        .map(entry ->
                                new AnnotationFact(entry.getKey(), null, entry.getValue(), source, Confidence.HIGH))
                        .toList(),
                vocabulary.tasks().stream()
                        .map(task -> support(task, profile, source))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private Optional<SupportFact> support(Task task, Profile profile, String source) {
        SupportRule rule = task.rule();
        if (rule == null) {
            return Optional.empty();
        }
        return Evidence.of(rule, profile, vocabulary)
                .map(evidence -> new SupportFact(
                        task.slug(),
                        "derived: " + evidence.inWords(vocabulary),
                        evidence.counts(),
                        "rule of " + task.slug() + " (" + rule.describe(vocabulary) + "), " + source,
                        Confidence.HIGH));
    }

    private static String named(List<String> manifests) {
        String first =
                String.join(", ", manifests.stream().limit(MANIFESTS_NAMED).toList());
        int more = manifests.size() - MANIFESTS_NAMED;
        return more > 0 ? first + " and " + more + " more" : first;
    }
}
