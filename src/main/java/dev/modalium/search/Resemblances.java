package dev.modalium.search;

import dev.modalium.language.Language;
import dev.modalium.language.Texts;
import dev.modalium.search.Answer.Reason;
import dev.modalium.search.filter.Quantity;
import dev.modalium.search.filter.TermLabels;
import dev.modalium.search.index.IndexedDataset;
import dev.modalium.search.index.Similarity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/// Says what a dataset has in common with another one, or how their sizes compare.
@Component
class Resemblances {

    private final TermLabels labels;
    private final DatasetAmounts amounts;
    private final Texts texts;

    Resemblances(TermLabels labels, DatasetAmounts amounts) {
        this.labels = labels;
        this.amounts = amounts;
        this.texts = labels.texts();
    }

    Resemblances in(Language language) {
        return new Resemblances(labels.in(language), amounts.in(language));
    }

    /// What it has of the other, and how much that is.
    Reason likeness(IndexedDataset dataset, IndexedDataset other) {
        Similarity.Shared shared = Similarity.to(other, labels.vocabulary()).with(dataset);
        List<String> parts = new ArrayList<>();
        add("reason.like.tasks", shared.tasks(), labels::taskInSentence, parts);
        add("reason.like.kin", shared.kin(), labels::taskInSentence, parts);
        add("reason.like.has", shared.pairs(), labels::pair, parts);
        if (shared.pairs().isEmpty()) {
            add("reason.like.has", shared.modalities(), labels::modalityInSentence, parts);
        }
        add("reason.like.annotations", shared.annotations(), labels::annotations, parts);
        if (shared.sameNature()) {
            parts.add(texts.get("reason.like.nature", texts.get("nature." + other.nature())));
        }
        if (shared.related()) {
            parts.add(texts.get("reason.like.related"));
        }
        if (shared.nearInSize()) {
            parts.add(texts.get("reason.like.size"));
        }
        return reason(
                texts.get("filter.like", other.name()),
                texts.get("reason.like", other.name(), texts.and(parts), shared.number()));
    }

    private void add(String key, List<String> slugs, UnaryOperator<String> label, List<String> parts) {
        if (!slugs.isEmpty()) {
            parts.add(texts.get(key, texts.list(slugs.stream().map(label).toList())));
        }
    }

    /// How many items both have.
    Reason size(IndexedDataset dataset, IndexedDataset other, boolean larger) {
        String sentence = texts.get(
                "reason.sizes", amounts.of(Quantity.ITEMS, dataset), other.name(), amounts.of(Quantity.ITEMS, other));
        return reason(
                texts.get(larger ? "filter.larger" : "filter.smaller", other.name()),
                Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1));
    }

    /// A comparison follows from facts that the pages of both datasets give with their sources.
    private static Reason reason(String label, String sentence) {
        return new Reason(null, label, "declared", sentence, Map.of(), Reasons.NO_SOURCE, "low");
    }
}
