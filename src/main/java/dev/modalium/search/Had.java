package dev.modalium.search;

import dev.modalium.language.Texts;
import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Languages;
import dev.modalium.search.filter.TermLabels;
import dev.modalium.search.index.IndexedDataset;
import dev.modalium.vocabulary.Granularity;
import dev.modalium.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Says what a dataset has, where it is not what was asked for.
final class Had {

    private final Vocabulary vocabulary;
    private final TermLabels labels;
    private final ValueLabels values;
    private final Texts texts;

    Had(Vocabulary vocabulary, TermLabels labels, ValueLabels values) {
        this.vocabulary = vocabulary;
        this.labels = labels;
        this.values = values;
        this.texts = labels.texts();
    }

    /// What is lacking, and what there is instead.
    String instead(String lacking, String there) {
        return texts.get("lack.instead", lacking, there);
    }

    String counted(String category, IndexedDataset dataset) {
        List<String> counts = dataset.categories().getOrDefault(category, Map.of()).entrySet().stream()
                .map(entry -> labels.counted(entry.getKey(), entry.getValue()))
                .toList();
        return counts.isEmpty() ? texts.get("has.no-category") : texts.get("has.amount", texts.and(counts));
    }

    String basis(IndexedDataset dataset) {
        List<String> bases = dataset.support().stream()
                .map(IndexedDataset.Fact::basis)
                .distinct()
                .map(basis -> values.of(Field.BASIS, basis))
                .toList();
        return bases.isEmpty() ? texts.get("has.no-task") : texts.get("has.basis", texts.and(bases));
    }

    String nature(@Nullable String nature) {
        return nature == null
                ? texts.get("has.unknown-nature")
                : texts.get("has.nature", values.of(Field.NATURE, nature));
    }

    String languages(List<String> codes) {
        return codes.isEmpty()
                ? texts.get("has.unknown-languages")
                : texts.get(
                        "has.languages",
                        texts.and(codes.stream()
                                .map(code -> Languages.nameOf(code, texts.language()))
                                .toList()));
    }

    String licence(@Nullable String slug) {
        return slug == null || slug.equals("unknown")
                ? texts.get("has.unknown-licence")
                : texts.get("has.licence", labels.licence(slug));
    }

    String modalities(DatasetSummary dataset) {
        return dataset.modalities().isEmpty()
                ? texts.get("has.no-modality")
                : texts.get(
                        "has.modalities",
                        texts.and(dataset.modalities().stream()
                                .map(labels::modalityInSentence)
                                .toList()));
    }

    String annotations(Holding holding) {
        List<String> kinds = holding.annotationKinds();
        if (kinds.isEmpty()) {
            return texts.get("has.unknown-annotations");
        }
        return texts.get(
                areAboutWholeItems(kinds) ? "has.annotations-of-items" : "has.annotations",
                texts.and(kinds.stream().map(labels::annotations).toList()));
    }

    private boolean areAboutWholeItems(Collection<String> kinds) {
        return kinds.stream()
                .flatMap(kind -> vocabulary.annotationKind(kind).stream())
                .allMatch(kind -> kind.granularity() == Granularity.ITEM);
    }
}
