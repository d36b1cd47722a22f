package dev.modalium.search.index;

import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an index depends on besides the catalogue: how documents are made, and the vocabulary.
final class Shape {

    /// To be raised whenever what [DatasetDocument], [DatasetColumns], [PackedDataset], [SharedTexts], [DatasetRows],
    /// [ColumnTerms] or [WholeTokens] write changes, or what is [Printed].
    private static final int VERSION = 11;

    private Shape() {}

    /// Equal for indexes that hold the same of the same catalogue.
    static String of(Vocabulary vocabulary) {
        String terms = Stream.<List<? extends Term>>of(
                        vocabulary.modalities(),
                        vocabulary.tasks(),
                        vocabulary.taskFamilies(),
                        vocabulary.annotationKinds(),
                        vocabulary.licences())
                .flatMap(List::stream)
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(terms.getBytes(StandardCharsets.UTF_8));
            return VERSION + "-" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
