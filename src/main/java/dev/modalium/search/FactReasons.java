package dev.modalium.search;

import dev.modalium.catalogue.SupportText;
import dev.modalium.language.Language;
import dev.modalium.language.Texts;
import dev.modalium.search.Answer.Reason;
import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.PairValue;
import dev.modalium.search.filter.TermLabels;
import dev.modalium.search.index.IndexedDataset;
import dev.modalium.search.index.IndexedDataset.Fact;
import dev.modalium.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reasons that are facts of a dataset: what it supports, has or pairs, declared or derived.
final class FactReasons {

    private final Vocabulary vocabulary;
    private final TermLabels labels;
    private final ValueLabels values;
    private final Texts texts;

    FactReasons(Vocabulary vocabulary, TermLabels labels, ValueLabels values) {
        this.vocabulary = vocabulary;
        this.labels = labels;
        this.values = values;
        this.texts = labels.texts();
    }

    /// Whether a pair goes together in all ways that are asked for.
    static boolean isSuch(Fact pair, PairValue asked) {
        return pair.term().equals(asked.slug())
                && asked.ways().stream().allMatch(way -> way.equals(pair.relation()) || way.equals(pair.granularity()));
    }

    Stream<Reason> pairs(IndexedDataset dataset, Predicate<Fact> wanted) {
        return of(Field.PAIR, dataset, wanted);
    }

    Stream<Reason> of(Field field, IndexedDataset dataset, Predicate<Fact> wanted) {
        List<Fact> facts = switch (field) {
            case TASK -> dataset.support();
            case PAIR -> dataset.pairs();
            case MODALITY -> dataset.modalities();
            case ANNOTATION -> dataset.annotations();
            case DIRECTION, RELATION, GRANULARITY, CATEGORY, NATURE, LICENCE, USE, LANGUAGE, BASIS, STATUS, RELATED ->
                throw new IllegalArgumentException("Not a field of facts: " + field);
        };
        return facts.stream().filter(wanted).map(fact -> fact(field, fact));
    }

    private Reason fact(Field field, Fact fact) {
        String detail = field == Field.PAIR
                ? texts.list(Stream.concat(
                                named(Field.RELATION, fact.relation()), named(Field.GRANULARITY, fact.granularity()))
                        .toList())
                : said(field, fact);
        return new Reason(
                field == Field.TASK ? fact.term() : null,
                values.of(field, fact.term()),
                fact.basis(),
                new Reasoning(labels, fact.isDerived(), detail, fact.source())
                        .sentence(field.key(), fact.term(), fact.count()),
                fact.counts() == null ? Map.of() : fact.counts(),
                fact.source(),
                fact.confidence());
    }

    private Stream<String> named(Field field, @Nullable String code) {
        return code == null ? Stream.of() : Stream.of(values.of(field, code));
    }

    /// Sentences about support are kept in English; in another language they are said anew.
    private String said(Field field, Fact fact) {
        if (field == Field.TASK && texts.language() != Language.ENGLISH) {
            return new SupportText(texts, vocabulary)
                    .of(fact.term(), fact.counts() == null ? Map.of() : fact.counts(), fact.source());
        }
        return fact.detail() == null ? "" : fact.detail();
    }
}
