package dev.modalium.catalogue;

import dev.modalium.vocabulary.Modality;
import dev.modalium.vocabulary.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the facts that are derived from counts depend on besides the counts: the vocabulary, and
/// how they are derived.
final class DerivationRules {

    /// To be raised whenever [Derivation] or [Evidence] make something else of the same counts.
    private static final int VERSION = 1;

    private DerivationRules() {}

    /// Equal for vocabularies by which the same is derived from the same counts.
    static String of(Vocabulary vocabulary) {
        String rules = Stream.of(
                        vocabulary.tasks().stream().map(task -> task.slug() + " " + task.rule()),
                        vocabulary.annotationKinds().stream()
                                .map(kind ->
                                        kind.slug() + " " + kind.modality() + " " + kind.plural() + " " + kind.label()),
                        vocabulary.modalities().stream().map(DerivationRules::of))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(rules.getBytes(StandardCharsets.UTF_8));
            return VERSION + "-" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String of(Modality modality) {
        return modality.slug() + " " + modality.label();
    }
}
