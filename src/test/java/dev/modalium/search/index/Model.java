package dev.modalium.search.index;

import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Filter.All;
import dev.modalium.search.filter.Filter.Any;
import dev.modalium.search.filter.Filter.Counted;
import dev.modalium.search.filter.Filter.Has;
import dev.modalium.search.filter.Filter.Like;
import dev.modalium.search.filter.Filter.Named;
import dev.modalium.search.filter.Filter.Not;
import dev.modalium.search.filter.Filter.SizedAs;
import dev.modalium.search.filter.Filter.Within;
import dev.modalium.search.filter.Filter.Words;
import dev.modalium.search.filter.PlainName;
import dev.modalium.search.filter.Quantity;
import dev.modalium.search.filter.Range;
import dev.modalium.search.filter.Sort;
import dev.modalium.search.filter.TaskValue;
import dev.modalium.search.index.IndexedDataset.Fact;
import dev.modalium.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the index should answer, worked out by looking at each dataset, with nothing of the index's code.
final class Model {

    private static final Set<Field> NARROWABLE = Set.of(Field.TASK, Field.PAIR, Field.RELATED);

    private final Vocabulary vocabulary;
    private final ModelTerms terms;
    private final ModelSimilarity similarity;
    private final ModelWords words;
    private final ModelOrder order;
    private final IdentityHashMap<IndexedDataset, Looked> looked = new IdentityHashMap<>();
    private final List<IndexedDataset> datasets;
    private final Map<Filter, List<IndexedDataset>> listed = new ConcurrentHashMap<>();
    private final Map<String, Optional<IndexedDataset>> called = new ConcurrentHashMap<>();

    /// What was worked out of datasets, for all models that hold the same ones; for one thread.
    static final class Seen {
        private final IdentityHashMap<IndexedDataset, Looked> all = new IdentityHashMap<>();
    }

    Model(Vocabulary vocabulary, Seen seen, Collection<IndexedDataset> datasets) {
        this.vocabulary = vocabulary;
        this.terms = new ModelTerms(vocabulary);
        this.similarity = new ModelSimilarity(vocabulary, this);
        this.words = new ModelWords(vocabulary, this);
        this.order = new ModelOrder(vocabulary, this, terms, similarity);
        this.datasets = datasets.stream().sorted(ModelOrder.BY_NAME).toList();
        this.datasets.forEach(dataset ->
                looked.put(dataset, seen.all.computeIfAbsent(dataset, one -> Looked.at(one, terms))));
    }

    private Looked of(IndexedDataset dataset) {
        return Objects.requireNonNull(looked.get(dataset));
    }

    /// Slugs in the order of the list.
    List<String> list(Filter filter, Sort sort) {
        return listed(filter).stream()
                .sorted(order.of(filter, sort)) // is stable, so that equals stay in the order of their names
                .map(IndexedDataset::slug)
                .toList();
    }

    Map<String, Long> facet(Filter filter, Field field) {
        Filter others = filter.without(clause -> isChoice(clause, field));
        if (field == Field.CATEGORY) {
            return categories(listed(others));
        }
        Set<String> narrowing = chosen(filter, field)
                .map(value -> value.replaceFirst("^[^@]*", ""))
                .collect(Collectors.toSet());
        if (narrowing.size() == 1 && NARROWABLE.contains(field)) {
            return narrowed(field, narrowing.iterator().next(), listed(others));
        }
        return field == Field.STATUS // whoever chooses a status sees withdrawn datasets too
                ? count(datasets.stream().filter(dataset -> passes(others, dataset)), dataset -> values(field, dataset))
                : count(listed(others).stream(), dataset -> values(field, dataset));
    }

    private Map<String, Long> narrowed(Field field, String how, List<IndexedDataset> among) {
        return count(
                among.stream(),
                dataset -> values(field, dataset).stream()
                        .map(value -> value + how)
                        .filter(value -> has(field, value, dataset))
                        .toList());
    }

    private static Stream<String> chosen(Filter filter, Field field) {
        return switch (filter) {
            case All(List<Filter> parts) -> parts.stream().flatMap(part -> chosen(part, field));
            case Any(List<Filter> parts)
            when isChoice(filter, field) -> parts.stream().flatMap(part -> chosen(part, field));
            case Has(Field of, String value) when of == field -> Stream.of(value);
            default -> Stream.of();
        };
    }

    /// Whole names only, each with the datasets that a filter by it finds.
    private Map<String, Long> categories(List<IndexedDataset> among) {
        Map<String, Long> counts = count(among.stream(), dataset -> values(Field.CATEGORY, dataset));
        counts.keySet()
                .retainAll(among.stream()
                        .flatMap(dataset -> dataset.releases().stream())
                        .flatMap(release -> release.categories().keySet().stream())
                        .map(category -> category.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()));
        return counts;
    }

    Map<String, Long> facet(Filter filter, Quantity quantity) {
        return count(
                listed(filter.without(clause -> clause instanceof Within(Quantity of, var _) && of == quantity))
                        .stream(),
                dataset -> number(quantity, dataset).stream()
                        .flatMap(number -> quantity == Quantity.YEAR
                                ? Stream.of(number.toPlainString())
                                : quantity.buckets().stream()
                                        .filter(bucket -> bucket.contains(number))
                                        .map(Range::toString))
                        .collect(Collectors.toSet()));
    }

    private static Map<String, Long> count(
            Stream<IndexedDataset> counted, Function<IndexedDataset, Collection<String>> values) {
        return counted.flatMap(dataset -> values.apply(dataset).stream())
                .collect(Collectors.groupingBy(value -> value, TreeMap::new, Collectors.counting()));
    }

    private static boolean isChoice(Filter clause, Field field) {
        return switch (clause) {
            case Has(Field of, var _) -> of == field;
            case Any(List<Filter> parts) -> parts.stream().allMatch(part -> isChoice(part, field));
            default -> false;
        };
    }

    private List<IndexedDataset> listed(Filter filter) {
        return listed.computeIfAbsent(
                filter,
                _ -> datasets.stream()
                        .filter(dataset -> isListed(filter, dataset))
                        .toList());
    }

    private boolean isListed(Filter filter, IndexedDataset dataset) {
        return (asksForStatus(filter) || dataset.status().equals("listed")) && passes(filter, dataset);
    }

    private static boolean asksForStatus(Filter filter) {
        return switch (filter) {
            case All(List<Filter> parts) -> parts.stream().anyMatch(Model::asksForStatus);
            case Any(List<Filter> parts) -> parts.stream().anyMatch(Model::asksForStatus);
            case Not(Filter part) -> asksForStatus(part);
            case Has(Field field, var _) -> field == Field.STATUS;
            default -> false;
        };
    }

    private boolean passes(Filter filter, IndexedDataset dataset) {
        return switch (filter) {
            case All(List<Filter> parts) -> parts.stream().allMatch(part -> passes(part, dataset));
            case Any(List<Filter> parts) -> parts.stream().anyMatch(part -> passes(part, dataset));
            case Not(Filter part) -> !passes(part, dataset);
            case Has(Field field, String value) -> has(field, value, dataset);
            case Within(Quantity quantity, Range range) ->
                number(quantity, dataset).filter(range::contains).isPresent();
            case Counted counted -> hasCounted(counted, dataset);
            case Words(String text) ->
                Arrays.stream(text.strip().split("\\s+", -1)).allMatch(word -> words.says(word, dataset));
            case Named(String name) -> isNamed(name, dataset);
            case Like(String name) ->
                called(name)
                        .filter(other -> similarity.of(other, dataset) >= 40)
                        .isPresent();
            case SizedAs(String name, boolean larger) ->
                called(name)
                        .flatMap(other -> number(Quantity.ITEMS, other))
                        .flatMap(theirs -> number(Quantity.ITEMS, dataset)
                                .filter(own -> larger ? own.compareTo(theirs) > 0 : own.compareTo(theirs) < 0))
                        .isPresent();
        };
    }

    private boolean has(Field field, String value, IndexedDataset dataset) {
        if (field == Field.PAIR) {
            return dataset.pairs().stream().anyMatch(pair -> isSuch(pair, value.split("@", -1)));
        }
        if (field == Field.RELATED) {
            return dataset.relations().stream().anyMatch(relation -> isSuch(relation, value.split("@", -1)));
        }
        return field == Field.TASK
                ? supports(TaskValue.parse(value), dataset)
                : values(field, dataset).contains(value);
    }

    /// @param asked the pair, and behind it how its modalities must go together
    private static boolean isSuch(Fact pair, String[] asked) {
        List<String> ways = Stream.of(pair.relation(), pair.granularity())
                .filter(Objects::nonNull)
                .toList();
        return pair.term().equals(asked[0])
                && ways.containsAll(Arrays.asList(asked).subList(1, asked.length));
    }

    /// @param asked the other dataset, and behind it how the dataset must stand to it
    private static boolean isSuch(IndexedDataset.Relation relation, String[] asked) {
        String fromThere = switch (relation.relation()) {
            case "extends" -> "extended-by";
            case "subset-of" -> "superset-of";
            default -> relation.relation();
        };
        return relation.slug().equals(asked[0])
                && (asked.length == 1 || asked[1].equals(relation.inverse() ? fromThere : relation.relation()));
    }

    Optional<IndexedDataset> called(String name) {
        Optional<IndexedDataset> known = called.get(name);
        if (known == null) {
            known = datasets.stream()
                    .filter(dataset -> dataset.status().equals("listed") && isNamed(name, dataset))
                    .findFirst();
            called.put(name, known);
        }
        return known;
    }

    boolean isNamed(String name, IndexedDataset dataset) {
        return names(dataset).contains(PlainName.of(name));
    }

    List<String> names(IndexedDataset dataset) {
        return of(dataset).names();
    }

    private boolean supports(TaskValue asked, IndexedDataset dataset) {
        return dataset.support().stream()
                .filter(fact -> !asked.derived() || fact.basis().equals("derived"))
                .anyMatch(fact -> terms.withFamilies(fact.term()).contains(asked.slug())
                        && (asked.joining().isEmpty() || joins(fact.term(), asked.joining())));
    }

    boolean joins(String task, Collection<String> families) {
        return vocabulary
                .task(task)
                .filter(known -> vocabulary.modalityFamilies(known).containsAll(families))
                .isPresent();
    }

    private static boolean hasCounted(Counted counted, IndexedDataset dataset) {
        Map<String, Map<String, Long>> most =
                new TreeMap<>(); // by whole name and kind, of several releases the largest
        dataset.releases()
                .forEach(release -> release.categories().forEach((category, kinds) -> {
                    if (ModelTerms.namesOfCategory(category)
                            .contains(counted.category().toLowerCase(Locale.ROOT))) {
                        Map<String, Long> known =
                                most.computeIfAbsent(category.toLowerCase(Locale.ROOT), _ -> new TreeMap<>());
                        kinds.forEach((kind, count) -> known.merge(kind, count, Math::max));
                    }
                }));
        long all = most.values().stream()
                .flatMap(kinds -> kinds.entrySet().stream())
                .filter(entry -> counted.kind() == null || counted.kind().equals(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return !most.isEmpty() && counted.range().contains(BigDecimal.valueOf(all));
    }

    Set<String> values(Field field, IndexedDataset dataset) {
        return of(dataset).values().getOrDefault(field, Set.of());
    }

    Optional<BigDecimal> number(Quantity quantity, IndexedDataset dataset) {
        return of(dataset).numbers().getOrDefault(quantity, Optional.empty());
    }
}
