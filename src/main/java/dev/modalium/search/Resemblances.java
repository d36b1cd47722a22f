package dev.modalium.search;

import dev.modalium.language.Language;
import dev.modalium.language.Texts;
import dev.modalium.search.Answer.Reason;
import dev.modalium.search.filter.Quantity;
import dev.modalium.search.index.IndexedDataset;
import dev.modalium.search.index.IndexedDataset.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Says what a dataset has in common with another one, or how their sizes compare.
@Component
class Resemblances {

    private final TermLabels labels;
    private final Amounts amounts;
    private final Texts texts;

    Resemblances(TermLabels labels, Amounts amounts) {
        this.labels = labels;
        this.amounts = amounts;
        this.texts = labels.texts();
    }

    Resemblances in(Language language) {
        return new Resemblances(labels.in(language), amounts.in(language));
    }

    /// What makes it like the other: pairs, or modalities where the other has no pairs, and tasks where they share any.
    Reason likeness(IndexedDataset dataset, IndexedDataset other) {
        List<String> shared = new ArrayList<>();
        shared.addAll(shared(dataset.pairs(), other.pairs()).stream()
                .map(labels::pair)
                .toList());
        if (other.pairs().isEmpty()) {
            shared(dataset.modalities(), other.modalities()).stream()
                    .map(labels::modalityInSentence)
                    .forEach(shared::add);
        }
        List<String> tasks = shared(dataset.support(), other.support()).stream()
                .map(labels::taskInSentence)
                .toList();
        return reason(
                texts.get("filter.like", other.name()),
                tasks.isEmpty()
                        ? texts.get("reason.like-in-families", other.name(), texts.and(shared))
                        : texts.get("reason.like", other.name(), texts.and(shared), texts.and(tasks)));
    }

    /// How many items both have.
    Reason size(IndexedDataset dataset, IndexedDataset other, boolean larger) {
        String sentence = texts.get(
                "reason.sizes", amounts.of(Quantity.ITEMS, dataset), other.name(), amounts.of(Quantity.ITEMS, other));
        return reason(
                texts.get(larger ? "filter.larger" : "filter.smaller", other.name()),
                Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1));
    }

    private static List<String> shared(List<Fact> some, List<Fact> others) {
        Set<String> terms = others.stream().map(Fact::term).collect(Collectors.toSet());
        return some.stream().map(Fact::term).filter(terms::contains).distinct().toList();
    }

    /// A comparison follows from facts that the pages of both datasets give with their sources.
    private static Reason reason(String label, String sentence) {
        return new Reason(null, label, "declared", sentence, Map.of(), Reasons.NO_SOURCE, "low");
    }
}
