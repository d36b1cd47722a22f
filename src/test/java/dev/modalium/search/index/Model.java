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
import dev.modalium.vocabulary.Lexicon;
import dev.modalium.vocabulary.Licence;
import dev.modalium.vocabulary.Modality;
import dev.modalium.vocabulary.Task;
import dev.modalium.vocabulary.TaskType;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.Token;
import dev.modalium.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the index should answer, worked out by looking at each dataset, with nothing of the index's code.
final class Model {

    private static final Comparator<IndexedDataset> BY_NAME = Comparator.comparing(
            Model::key,
            (one, other) -> Arrays.compareUnsigned(
                    one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8)));

    private static final Map<String, List<String>> WORDS = new ConcurrentHashMap<>(); // cutting takes the most time

    private final Vocabulary vocabulary;
    private final IdentityHashMap<IndexedDataset, Looked> looked = new IdentityHashMap<>();
    private final List<IndexedDataset> datasets;
    private final Map<Filter, List<IndexedDataset>> listed = new ConcurrentHashMap<>();
    private final Map<String, Optional<IndexedDataset>> called = new ConcurrentHashMap<>();

    /// What was worked out of a dataset.
    private record Looked(
            List<String> names, Map<Field, Set<String>> values, Map<Quantity, Optional<BigDecimal>> numbers) {}

    /// What was worked out of datasets, for all models that hold the same ones; for one thread.
    static final class Seen {
        private final IdentityHashMap<IndexedDataset, Looked> all = new IdentityHashMap<>();
    }

    Model(Vocabulary vocabulary, Seen seen, Collection<IndexedDataset> datasets) {
        this.vocabulary = vocabulary;
        this.datasets = datasets.stream().sorted(BY_NAME).toList();
        this.datasets.forEach(dataset -> looked.put(dataset, seen.all.computeIfAbsent(dataset, this::look)));
    }

    private Looked look(IndexedDataset dataset) {
        return new Looked(
                written(dataset).stream().map(PlainName::of).toList(),
                Arrays.stream(Field.values()).collect(Collectors.toMap(field -> field, field -> found(field, dataset))),
                Arrays.stream(Quantity.values())
                        .collect(Collectors.toMap(quantity -> quantity, quantity -> numberOf(quantity, dataset))));
    }

    private Looked of(IndexedDataset dataset) {
        return Objects.requireNonNull(looked.get(dataset));
    }

    /// Slugs in the order of the list.
    List<String> list(Filter filter, Sort sort) {
        return listed(filter).stream()
                .sorted(order(filter, sort)) // is stable, so that equals stay in the order of their names
                .map(IndexedDataset::slug)
                .toList();
    }

    Map<String, Long> facet(Filter filter, Field field) {
        Filter others = filter.without(clause -> isChoice(clause, field));
        return field == Field.STATUS // whoever chooses a status sees withdrawn datasets too
                ? count(datasets.stream().filter(dataset -> passes(others, dataset)), dataset -> values(field, dataset))
                : count(listed(others).stream(), dataset -> values(field, dataset));
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
                Arrays.stream(text.strip().split("\\s+", -1)).allMatch(word -> says(word, dataset));
            case Named(String name) -> isNamed(name, dataset);
            case Like(String name) ->
                called(name).filter(other -> isLike(other, dataset)).isPresent();
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

    private Optional<IndexedDataset> called(String name) {
        Optional<IndexedDataset> known = called.get(name);
        if (known == null) {
            known = datasets.stream()
                    .filter(dataset -> dataset.status().equals("listed") && isNamed(name, dataset))
                    .findFirst();
            called.put(name, known);
        }
        return known;
    }

    private boolean isNamed(String name, IndexedDataset dataset) {
        return names(dataset).contains(PlainName.of(name));
    }

    private List<String> names(IndexedDataset dataset) {
        return of(dataset).names();
    }

    private static List<String> written(IndexedDataset dataset) {
        List<String> names = new ArrayList<>(List.of(dataset.slug(), dataset.name()));
        int bracket = dataset.name().indexOf(" (");
        if (bracket > 0) {
            names.add(dataset.name().substring(0, bracket));
        }
        names.addAll(dataset.aliases());
        return names;
    }

    private boolean isLike(IndexedDataset other, IndexedDataset dataset) {
        return similarity(other, dataset) >= 40;
    }

    /// Weights of what is known of the other, and what of each the dataset shares; 0 without a shared task.
    private long similarity(IndexedDataset other, IndexedDataset dataset) {
        if (isNamed(other.slug(), dataset)) {
            return 0;
        }
        long had = 0;
        long could = 5000;
        for (Map.Entry<Field, Integer> weight : Map.of(
                        Field.TASK, 45, Field.PAIR, 20, Field.MODALITY, 10, Field.ANNOTATION, 10)
                .entrySet()) {
            Set<String> asked = terms(facts(weight.getKey(), other));
            if (asked.isEmpty()) {
                continue;
            }
            boolean isTask = weight.getKey() == Field.TASK;
            long shared = asked.stream()
                    .mapToLong(term -> values(weight.getKey(), dataset).contains(term)
                            ? isTask ? 2 : 1
                            : isTask && supportsKin(term, dataset) ? 1 : 0)
                    .sum();
            if (isTask && shared == 0) {
                return 0;
            }
            long own =
                    (isTask ? 2L : 1L) * terms(facts(weight.getKey(), dataset)).size();
            long theirs = (isTask ? 2L : 1L) * asked.size();
            long ofTheirs = weight.getValue() * 1000L * Math.min(shared, theirs) / theirs;
            long ofOwn = own == 0 ? 0 : weight.getValue() * 1000L * Math.min(shared, own) / own;
            had += weight.getKey() == Field.MODALITY ? ofTheirs : (ofTheirs + ofOwn) / 2;
            could += weight.getValue() * 1000L;
        }
        if (other.nature() != null) {
            could += 5000;
            had += other.nature().equals(dataset.nature()) ? 5000 : 0;
        }
        had += values(Field.RELATED, dataset).contains(other.slug()) ? 5000 : 0;
        Optional<BigDecimal> amount = number(Quantity.ITEMS, other);
        if (amount.isPresent()) {
            could += 5000;
            had += number(Quantity.ITEMS, dataset)
                            .filter(own -> own.multiply(BigDecimal.TEN).compareTo(amount.get()) >= 0
                                    && own.compareTo(amount.get().multiply(BigDecimal.TEN)) <= 0)
                            .isPresent()
                    ? 5000
                    : 0;
        }
        return 100 * had / could;
    }

    /// Another task of a family of it that joins the same modalities.
    private boolean supportsKin(String task, IndexedDataset dataset) {
        Task known = vocabulary.task(task).orElseThrow();
        return terms(dataset.support()).stream()
                .flatMap(slug -> vocabulary.task(slug).stream())
                .anyMatch(other -> !Collections.disjoint(other.families(), known.families())
                        && vocabulary.modalityFamilies(other).equals(vocabulary.modalityFamilies(known)));
    }

    private static List<Fact> facts(Field field, IndexedDataset dataset) {
        return switch (field) {
            case TASK -> dataset.support();
            case PAIR -> dataset.pairs();
            case MODALITY -> dataset.modalities();
            default -> dataset.annotations();
        };
    }

    private boolean supports(TaskValue asked, IndexedDataset dataset) {
        return dataset.support().stream()
                .filter(fact -> !asked.derived() || fact.basis().equals("derived"))
                .anyMatch(fact -> withFamilies(fact.term()).contains(asked.slug())
                        && (asked.joining().isEmpty() || joins(fact.term(), asked.joining())));
    }

    private boolean joins(String task, Collection<String> families) {
        return vocabulary
                .task(task)
                .filter(known -> vocabulary.modalityFamilies(known).containsAll(families))
                .isPresent();
    }

    private static boolean hasCounted(Counted counted, IndexedDataset dataset) {
        Map<String, Long> most = new TreeMap<>(); // by kind, of several releases the largest
        dataset.releases()
                .forEach(release -> release.categories().forEach((category, kinds) -> {
                    if (category.equalsIgnoreCase(counted.category())) {
                        kinds.forEach((kind, count) -> most.merge(kind, count, Math::max));
                    }
                }));
        long all = most.entrySet().stream()
                .filter(entry -> counted.kind() == null || counted.kind().equals(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return !most.isEmpty() && counted.range().contains(BigDecimal.valueOf(all));
    }

    private boolean says(String word, IndexedDataset dataset) {
        List<String> parts = words(word);
        String own = Stream.concat(written(dataset).stream(), Stream.of(dataset.summary(), dataset.description()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" \n "));
        return !parts.isEmpty()
                && (stands(parts, words(own))
                        || terms(dataset).flatMap(Term::names).anyMatch(name -> stands(parts, words(name))));
    }

    private Stream<Term> terms(IndexedDataset dataset) {
        return Stream.of(
                        values(Field.MODALITY, dataset).stream().map(vocabulary::modality),
                        values(Field.TASK, dataset).stream().map(vocabulary::task),
                        values(Field.TASK, dataset).stream().map(vocabulary::taskFamily),
                        values(Field.ANNOTATION, dataset).stream().map(vocabulary::annotationKind))
                .flatMap(terms -> terms)
                .flatMap(Optional::stream);
    }

    private static boolean stands(List<String> parts, List<String> words) {
        return parts.size() == 1
                ? words.stream().anyMatch(word -> word.startsWith(parts.getFirst()))
                : Collections.indexOfSubList(words, parts) >= 0;
    }

    private static List<String> words(String text) {
        return WORDS.computeIfAbsent(
                text, _ -> Lexicon.tokens(text).stream().map(Token::normal).toList());
    }

    private Set<String> values(Field field, IndexedDataset dataset) {
        return of(dataset).values().getOrDefault(field, Set.of());
    }

    private Set<String> found(Field field, IndexedDataset dataset) {
        return switch (field) {
            case MODALITY ->
                dataset.modalities().stream()
                        .map(Fact::term)
                        .flatMap(Model::withAllAbove)
                        .collect(Collectors.toSet());
            case PAIR -> terms(dataset.pairs());
            case DIRECTION ->
                dataset.support().stream()
                        .flatMap(fact -> vocabulary.task(fact.term()).stream())
                        .flatMap(this::directions)
                        .collect(Collectors.toSet());
            case RELATION -> details(dataset, Fact::relation);
            case GRANULARITY -> details(dataset, Fact::granularity);
            case TASK ->
                dataset.support().stream()
                        .flatMap(fact -> withFamilies(fact.term()).stream())
                        .collect(Collectors.toSet());
            case ANNOTATION -> terms(dataset.annotations());
            case CATEGORY ->
                dataset.releases().stream()
                        .flatMap(release -> release.categories().keySet().stream())
                        .map(category -> category.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
            case NATURE -> Set.of(orUnknown(dataset.nature()));
            case LICENCE ->
                licence(dataset)
                                .filter(licence -> licence.forbids().contains("commercial-use"))
                                .isPresent()
                        ? Set.of(orUnknown(dataset.licence()), "non-commercial")
                        : Set.of(orUnknown(dataset.licence()));
            case USE ->
                licence(dataset).map(licence -> Set.copyOf(licence.permits())).orElse(Set.of());
            case LANGUAGE ->
                dataset.languages().stream()
                        .map(language -> language.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
            case BASIS -> dataset.support().stream().map(Fact::basis).collect(Collectors.toSet());
            case STATUS -> Set.of(dataset.status());
            case RELATED ->
                dataset.relations().stream().map(IndexedDataset.Relation::slug).collect(Collectors.toSet());
        };
    }

    private Optional<Licence> licence(IndexedDataset dataset) {
        return Optional.ofNullable(dataset.licence()).flatMap(vocabulary::licence);
    }

    private static String orUnknown(@Nullable String value) {
        return value == null ? "unknown" : value;
    }

    private static Stream<String> withAllAbove(String modality) {
        return Stream.iterate(
                modality, slug -> !slug.isEmpty(), slug -> slug.substring(0, Math.max(0, slug.lastIndexOf('.'))));
    }

    private static Set<String> terms(List<Fact> facts) {
        return facts.stream().map(Fact::term).collect(Collectors.toSet());
    }

    private static Set<String> details(IndexedDataset dataset, Function<Fact, @Nullable String> detail) {
        Set<String> details = new HashSet<>();
        for (Fact pair : dataset.pairs()) {
            String value = detail.apply(pair);
            if (value != null) {
                details.add(value);
            }
        }
        return details;
    }

    private Set<String> withFamilies(String task) {
        Set<String> all = new HashSet<>(Set.of(task));
        List<String> left =
                new ArrayList<>(vocabulary.task(task).map(Task::families).orElse(List.of()));
        while (!left.isEmpty()) {
            String family = left.removeLast();
            all.add(family);
            vocabulary.taskFamily(family).map(known -> known.parent()).ifPresent(left::add);
        }
        return all;
    }

    private Stream<String> directions(Task task) {
        if (task.type() != TaskType.GENERATIVE) {
            return Stream.of();
        }
        return families(task.inputs()).stream()
                .flatMap(from -> families(task.outputs()).stream()
                        .filter(to -> !to.equals(from))
                        .map(to -> from + "->" + to));
    }

    private Set<String> families(List<String> modalities) {
        return modalities.stream()
                .flatMap(modality -> vocabulary.modality(modality).stream())
                .map(Modality::slug)
                .map(vocabulary::familyOf)
                .collect(Collectors.toSet());
    }

    private Optional<BigDecimal> number(Quantity quantity, IndexedDataset dataset) {
        return of(dataset).numbers().getOrDefault(quantity, Optional.empty());
    }

    /// In thousandths, as the index keeps it.
    private static Optional<BigDecimal> numberOf(Quantity quantity, IndexedDataset dataset) {
        Set<Quantity> counting = quantity == Quantity.ITEMS ? Quantity.OF_SAMPLES : Set.of(quantity);
        List<BigDecimal> numbers = new ArrayList<>();
        if (quantity == Quantity.YEAR && dataset.year() != null) {
            numbers.add(BigDecimal.valueOf(dataset.year()));
        }
        dataset.sizes().forEach(size -> {
            Optional<Quantity> unit = Optional.ofNullable(size.unit()).flatMap(Quantity::ofUnit);
            if (size.count() != null && unit.filter(counting::contains).isPresent()) {
                numbers.add(size.count());
            }
        });
        for (IndexedDataset.Counted release : dataset.releases()) {
            switch (quantity) {
                case ITEMS -> numbers.add(BigDecimal.valueOf(release.items()));
                case ANNOTATIONS -> numbers.add(BigDecimal.valueOf(release.annotations()));
                case CAPTIONS -> addKnown(release.kinds().get("caption"), numbers);
                default -> {}
            }
        }
        return numbers.stream()
                .max(Comparator.naturalOrder())
                .map(number -> number.setScale(3, RoundingMode.HALF_EVEN))
                .map(number -> quantity == Quantity.YEAR ? number.setScale(0, RoundingMode.UNNECESSARY) : number);
    }

    private static void addKnown(@Nullable Long number, List<BigDecimal> numbers) {
        if (number != null) {
            numbers.add(BigDecimal.valueOf(number));
        }
    }

    private Comparator<IndexedDataset> order(Filter filter, Sort sort) {
        return switch (sort) {
            case NAME -> BY_NAME;
            case YEAR -> largestFirst(dataset -> number(Quantity.YEAR, dataset));
            case SIZE -> largestFirst(dataset -> number(Quantity.ITEMS, dataset));
            case UPDATED ->
                largestFirst(dataset -> Optional.of(
                        BigDecimal.valueOf(dataset.updatedAt().toInstant().toEpochMilli())));
            case RELEVANCE -> {
                List<Predicate<IndexedDataset>> groups = groups(filter);
                yield Comparator.comparingInt(dataset -> {
                    int group = 0;
                    while (group < groups.size() && !groups.get(group).test(dataset)) {
                        group++;
                    }
                    return group;
                });
            }
        };
    }

    private static Comparator<IndexedDataset> largestFirst(Function<IndexedDataset, Optional<BigDecimal>> number) {
        return Comparator.comparing(
                dataset -> number.apply(dataset).orElse(null), Comparator.nullsLast(Comparator.reverseOrder()));
    }

    /// By words: such a name, the beginning of one, a part of one. By tasks: derived support before declared, then more
    /// of the tasks, up to three, then the more certain.
    private List<Predicate<IndexedDataset>> groups(Filter filter) {
        List<Predicate<IndexedDataset>> groups = new ArrayList<>();
        filter.clauses().stream()
                .flatMap(clause -> clause instanceof Words(String text) ? Stream.of(text) : Stream.of())
                .findFirst()
                .ifPresent(text -> {
                    String plain = PlainName.of(text);
                    groups.add(dataset -> names(dataset).contains(plain));
                    groups.add(dataset -> names(dataset).stream().anyMatch(name -> name.startsWith(plain)));
                    groups.add(dataset -> !words(text).isEmpty()
                            && stands(words(text), words(String.join(" \n ", written(dataset)))));
                });
        filter.clauses().stream()
                .flatMap(clause -> clause instanceof Like(String name) ? Stream.of(name) : Stream.of())
                .findFirst()
                .flatMap(this::called)
                .ifPresent(other -> {
                    for (int number = 100; number >= 40; number--) {
                        int exactly = number;
                        groups.add(dataset -> similarity(other, dataset) == exactly);
                    }
                });
        Set<String> asked = filter.clauses().stream()
                .flatMap(clause -> clause instanceof Has(Field field, String value) && field == Field.TASK
                        ? Stream.of(TaskValue.parse(value))
                        : Stream.of())
                .flatMap(value -> vocabulary.tasks().stream()
                        .map(Task::slug)
                        .filter(task -> withFamilies(task).contains(value.slug()) && joins(task, value.joining())))
                .collect(Collectors.toSet());
        if (!asked.isEmpty()) {
            for (int least = 3; least > 0; least--) {
                int many = least;
                groups.add(dataset -> isAny(dataset, asked, fact -> fact.basis().equals("derived"))
                        && supported(dataset, asked) >= many);
            }
            for (int least = 3; least > 0; least--) {
                int many = least;
                groups.add(dataset ->
                        isAny(dataset, asked, fact -> fact.confidence().equals("high"))
                                && supported(dataset, asked) >= many);
                groups.add(dataset -> supported(dataset, asked) >= many);
            }
        }
        return groups;
    }

    private static boolean isAny(IndexedDataset dataset, Set<String> tasks, Predicate<Fact> such) {
        return dataset.support().stream().anyMatch(fact -> tasks.contains(fact.term()) && such.test(fact));
    }

    private static long supported(IndexedDataset dataset, Set<String> tasks) {
        return dataset.support().stream()
                .map(Fact::term)
                .filter(tasks::contains)
                .distinct()
                .count();
    }

    private static String key(IndexedDataset dataset) {
        return dataset.name().toLowerCase(Locale.ROOT) + "\0" + dataset.slug();
    }
}
