package dev.modalium.search.filter;

import dev.modalium.search.filter.Filter.Has;
import dev.modalium.search.filter.Filter.Within;
import dev.modalium.vocabulary.ModalityPair;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Filters of every sort, up to some levels deep.
public final class FilterArbitraries {

    private static final int DEEPEST = 3;

    private final Vocabulary vocabulary;

    public FilterArbitraries(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    public Arbitrary<Filter> filters() {
        return filters(DEEPEST);
    }

    private Arbitrary<Filter> filters(int depth) {
        Arbitrary<Filter> conditions = conditions();
        if (depth == 0) {
            return conditions;
        }
        Arbitrary<List<Filter>> several = filters(depth - 1).list().ofMinSize(1).ofMaxSize(4);
        return Arbitraries.oneOf(
                conditions,
                several.map(Filter::all),
                several.map(Filter::any),
                filters(depth - 1).map(Filter::not));
    }

    Arbitrary<Filter> conditions() {
        return Arbitraries.oneOf(
                has(Field.MODALITY, slugs(vocabulary.modalities())),
                has(Field.PAIR, pairs()),
                has(Field.DIRECTION, List.of("audio->motion", "text->vision")),
                has(Field.TASK, tasks()),
                has(Field.ANNOTATION, slugs(vocabulary.annotationKinds())),
                has(Field.CATEGORY, List.of("dog", "fire truck", "or", "\"quoted\"", "(", "狗")),
                has(Field.NATURE, List.of("real", "synthetic", "mixed", "unknown")),
                has(Field.LICENCE, slugs(vocabulary.licences())),
                has(Field.USE, List.of("commercial-use", "research-use")),
                has(Field.LANGUAGE, List.of("en", "zh")),
                has(Field.RELATED, List.of("mscoco", "mscoco@extends", "coco-text@extended-by")),
                has(Field.BASIS, List.of("declared", "derived")),
                ranges(Quantity.YEAR, 1990, 2030),
                ranges(Quantity.HOURS, 0, 100_000),
                ranges(Quantity.ITEMS, 0, 100_000_000),
                counted(),
                Arbitraries.of("audio-visual", "C++", "and", "a \\ b").map(Filter.Words::new),
                Arbitraries.of("AVE", "Open Images").map(Filter.Named::new),
                Arbitraries.of("ave", "open-images").map(Filter.Like::new),
                Arbitraries.of(true, false).map(larger -> new Filter.SizedAs("ave", larger)));
    }

    private static Arbitrary<Filter> has(Field field, Collection<String> values) {
        return Arbitraries.of(values).map(value -> new Has(field, value));
    }

    private static Arbitrary<Filter> counted() {
        return Combinators.combine(
                        Arbitraries.of(
                                "dog",
                                "fire truck",
                                "tv/monitor",
                                "sign/caption",
                                "a/",
                                "/",
                                "/caption",
                                "//bounding box",
                                "level 5",
                                "a>5",
                                "狗/边界框",
                                "long ".repeat(39) + "names"),
                        Arbitraries.of("bounding-box", "caption").injectNull(0.5),
                        Arbitraries.of(Range.atLeast(501), Range.atMost(5), Range.of(1, 10), Range.of(7, 7)))
                .as(Filter.Counted::new);
    }

    private static Arbitrary<Filter> ranges(Quantity quantity, long from, long to) {
        return Combinators.combine(
                        Arbitraries.longs().between(from, to),
                        Arbitraries.longs().between(from, to),
                        Arbitraries.of(0, 1, 2))
                .as((one, other, form) -> new Within(
                        quantity,
                        switch (form) {
                            case 0 -> Range.atLeast(one);
                            case 1 -> Range.atMost(one);
                            default -> Range.of(Math.min(one, other), Math.max(one, other));
                        }));
    }

    private List<String> tasks() {
        return Stream.concat(
                        Stream.concat(slugs(vocabulary.tasks()).stream(), slugs(vocabulary.taskFamilies()).stream()),
                        Stream.of("localization@audio+vision", "localization@derived", "retrieval@text+vision@derived"))
                .toList();
    }

    private List<String> pairs() {
        return vocabulary.pairsOf(Set.copyOf(slugs(vocabulary.modalities()))).stream()
                .map(ModalityPair::slug)
                .flatMap(pair -> Stream.concat(
                        Stream.of(pair), PairValue.narrowed(pair, List.of("synchronised", "frame")).stream()))
                .toList();
    }

    private static List<String> slugs(Collection<? extends Term> terms) {
        return terms.stream().map(Term::slug).toList();
    }
}
