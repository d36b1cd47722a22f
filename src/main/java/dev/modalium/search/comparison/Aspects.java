package dev.modalium.search.comparison;

import dev.modalium.language.Language;
import dev.modalium.language.Texts;
import dev.modalium.search.comparison.Comparison.Cell;
import dev.modalium.search.comparison.Comparison.Entry;
import dev.modalium.search.filter.Languages;
import dev.modalium.search.filter.Quantity;
import dev.modalium.search.filter.TermLabels;
import dev.modalium.search.index.IndexedDataset;
import dev.modalium.search.index.IndexedDataset.Fact;
import dev.modalium.search.index.Quantities;
import dev.modalium.vocabulary.Licence;
import dev.modalium.vocabulary.Modality;
import dev.modalium.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What datasets are compared by, in the order of the table, and how each is read off a dataset.
@Component
class Aspects {

    private static final Cell UNKNOWN = new Cell(false, List.of());

    private final Vocabulary vocabulary;
    private final TermLabels labels;
    private final Texts texts;

    Aspects(Vocabulary vocabulary, TermLabels labels) {
        this.vocabulary = vocabulary;
        this.labels = labels;
        this.texts = labels.texts();
    }

    Aspects in(Language language) {
        return new Aspects(vocabulary, labels.in(language));
    }

    /// @param optional whether it is left out where none of the datasets has any
    /// @param covers whether the first of two values says no more than the second, as a family beside a finer one
    record Reading(
            String name,
            String label,
            boolean optional,
            BiPredicate<String, String> covers,
            Function<IndexedDataset, Cell> cell) {}

    List<Reading> all() {
        List<Reading> numbers = Arrays.stream(Quantity.values())
                .filter(quantity -> quantity != Quantity.YEAR)
                .map(quantity -> new Reading(
                        quantity.key(),
                        texts.get("aspect.number." + quantity.key()),
                        true,
                        String::equals,
                        dataset -> number(Quantities.of(dataset).get(quantity))))
                .toList();
        return Stream.concat(
                        Stream.of(
                                reading("modality", Modality::covers, d -> facts(d.modalities(), labels::modality)),
                                reading("pair", d -> facts(d.pairs(), labels::pair)),
                                reading("task", d -> facts(d.support(), labels::task)),
                                reading("annotation", d -> facts(d.annotations(), labels::annotation)),
                                reading("licence", this::licence),
                                new Reading(
                                        "licence-words",
                                        texts.get("aspect.licence-words"),
                                        true,
                                        String::equals,
                                        d -> new Cell(true, entries(words(d), words -> words))),
                                reading("permits", d -> terms(d, "use.", Licence::permits)),
                                reading("demands", d -> terms(d, "demand.", Licence::demands)),
                                reading("forbids", d -> terms(d, "use.", Licence::forbids)),
                                reading("year", d -> value(d.year(), String::valueOf)),
                                reading("nature", d -> value(d.nature(), nature -> coded("nature.", nature))),
                                reading(
                                        "language",
                                        d -> values(
                                                d.languages(),
                                                language -> Languages.nameOf(language, texts.language())))),
                        numbers.stream())
                .toList();
    }

    private Reading reading(String name, Function<IndexedDataset, Cell> cell) {
        return reading(name, String::equals, cell);
    }

    private Reading reading(String name, BiPredicate<String, String> covers, Function<IndexedDataset, Cell> cell) {
        return new Reading(name, texts.get("aspect." + name), false, covers, cell);
    }

    /// A code that has no text stands for itself.
    private String coded(String codes, String code) {
        return texts.getOr(code.replace('-', ' '), codes + code);
    }

    /// Each term once; the largest of several counts, as of several releases that overlap.
    private static Cell facts(List<Fact> facts, Function<String, String> label) {
        Map<String, List<Fact>> byTerm = new LinkedHashMap<>();
        facts.forEach(fact ->
                byTerm.computeIfAbsent(fact.term(), _ -> new ArrayList<>()).add(fact));
        return known(byTerm.entrySet().stream()
                .map(term -> new Entry(
                        term.getKey(),
                        label.apply(term.getKey()),
                        term.getValue().stream().map(Fact::basis).distinct().toList(),
                        term.getValue().stream()
                                .map(Fact::count)
                                .filter(Objects::nonNull)
                                .max(Long::compare)
                                .map(BigDecimal::valueOf)
                                .orElse(null),
                        false))
                .toList());
    }

    private Cell licence(IndexedDataset dataset) {
        return isLicenceKnown(dataset) ? value(dataset.licence(), labels::licence) : UNKNOWN;
    }

    /// None where the catalogue says no more than which licence it is.
    private static List<String> words(IndexedDataset dataset) {
        String words = dataset.licenceWords();
        return words == null ? List.of() : List.of(words);
    }

    private Cell terms(IndexedDataset dataset, String codes, Function<Licence, List<String>> terms) {
        String slug = dataset.licence();
        if (slug == null || !isLicenceKnown(dataset)) {
            return UNKNOWN;
        }
        return vocabulary
                .licence(slug)
                .map(licence -> new Cell(true, entries(terms.apply(licence), term -> coded(codes, term))))
                .orElse(UNKNOWN);
    }

    private static boolean isLicenceKnown(IndexedDataset dataset) {
        return dataset.licence() != null && !dataset.licence().equals("unknown");
    }

    private static <T> Cell value(@Nullable T value, Function<T, String> label) {
        return value == null
                ? UNKNOWN
                : known(List.of(new Entry(value.toString(), label.apply(value), List.of(), null, false)));
    }

    private static Cell values(Collection<String> values, Function<String, String> label) {
        return known(entries(values, label));
    }

    private static Cell number(@Nullable BigDecimal number) {
        if (number == null) {
            return UNKNOWN;
        }
        BigDecimal plain = number.stripTrailingZeros();
        String text = plain.toPlainString();
        return known(List.of(new Entry(text, text, List.of(), new BigDecimal(text), false)));
    }

    private static List<Entry> entries(Collection<String> values, Function<String, String> label) {
        return values.stream()
                .map(value -> new Entry(value, label.apply(value), List.of(), null, false))
                .toList();
    }

    private static Cell known(List<Entry> entries) {
        return entries.isEmpty() ? UNKNOWN : new Cell(true, entries);
    }
}
