package dev.modalium.search.index;

import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.FreeValue;
import dev.modalium.search.filter.PairValue;
import dev.modalium.search.filter.PlainName;
import dev.modalium.search.filter.Quantity;
import dev.modalium.search.filter.RelatedValue;
import dev.modalium.search.index.IndexedDataset.Fact;
import dev.modalium.vocabulary.Licence;
import dev.modalium.vocabulary.TaskFamily;
import dev.modalium.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// What of a dataset can be found in the index, and by what.
final class DatasetDocument {

    static final String SLUG = "slug";
    /// The whole dataset, as [PackedDataset] has it.
    static final String WHOLE = "whole";
    /// Orders datasets: the name in lower case, then the slug. The index is sorted by it.
    static final String ORDER = "order";
    /// Names as [PlainName] has them.
    static final String NAME = "name";
    /// Words of the names.
    static final String NAME_WORDS = "nameWords";
    /// Words of everything that a dataset says of itself; the names of its terms are looked up by [TermNames].
    static final String WORDS = "words";
    /// Annotations by category and kind, as [CategoryCounts] has them.
    static final String CATEGORY_COUNTS = "categoryCounts";
    /// Tasks whose support is derived, with their families.
    static final String DERIVED = "derived";

    /// Tasks that are supported with high confidence, with their families.
    static final String CERTAIN = "certain";

    /// Pairs as [PairValue] has them, narrowed by how the two go together.
    static final String NARROWED_PAIR = "narrowed-pair";

    /// Other datasets as [RelatedValue] has them, narrowed by how the dataset stands to them.
    static final String NARROWED_RELATED = "narrowed-related";

    /// Names that categories have beside their whole ones: `fiddle` of `violin, fiddle`.
    static final String CATEGORY_PART = "category-part";

    /// What lists print of the dataset, as [Printed] has it.
    static final String LINE = "line";
    /// When the dataset was last changed, in milliseconds.
    static final String UPDATED = "updated";

    static final String UNKNOWN = "unknown";

    /// Index fields that [Field]s and other sets of datasets are made of, by name.
    static final List<String> COLUMNS = Stream.concat(
                    Stream.of(Field.values()).map(DatasetDocument::column),
                    Stream.concat(
                            Stream.of(DERIVED, CERTAIN, NARROWED_PAIR, CATEGORY_PART),
                            Stream.of(Quantity.values()).map(DatasetDocument::column)))
            .toList();

    /// Columns with any number of values, most of them of few datasets: other datasets, and names from manifests. They
    /// are counted document by document, and not kept in memory.
    static final Set<String> OPEN =
            Set.of(column(Field.RELATED), column(Field.CATEGORY), CATEGORY_PART, NARROWED_RELATED);

    static final int SCALE = 1000;
    private static final int LONGEST_ORDERED = 500; // characters

    private final Vocabulary vocabulary;
    private final PackedDataset whole;
    private final CategoryCounts counts;
    private final Printed printed;

    DatasetDocument(Vocabulary vocabulary, Printed printed) {
        this.vocabulary = vocabulary;
        SharedTexts shared = new SharedTexts(vocabulary);
        this.whole = new PackedDataset(shared);
        this.counts = new CategoryCounts(shared);
        this.printed = printed;
    }

    static String column(Field field) {
        return "field." + field.key();
    }

    /// The year, or the bucket of a quantity, as a value that is counted like those of a field.
    static String column(Quantity quantity) {
        return "value." + quantity.key();
    }

    /// Whole numbers that stand for a quantity in the index: thousandths.
    static String number(Quantity quantity) {
        return "number." + quantity.key();
    }

    static long scaled(BigDecimal number, RoundingMode rounding) {
        return number.multiply(BigDecimal.valueOf(SCALE))
                .setScale(0, rounding)
                .min(BigDecimal.valueOf(Long.MAX_VALUE))
                .longValueExact();
    }

    Document of(IndexedDataset dataset) {
        Document document = new Document();
        document.add(new StringField(SLUG, dataset.slug(), Store.NO));
        document.add(new BinaryDocValuesField(WHOLE, new BytesRef(whole.pack(dataset))));
        document.add(new BinaryDocValuesField(LINE, new BytesRef(printed.of(dataset))));
        document.add(new SortedDocValuesField(
                ORDER, new BytesRef(beginning(dataset.name().toLowerCase(Locale.ROOT)) + "\0" + dataset.slug())));
        document.add(new NumericDocValuesField(
                UPDATED, dataset.updatedAt().toInstant().toEpochMilli()));
        names(dataset, document);
        fields(dataset).forEach((field, values) -> add(document, column(field), values));
        add(document, DERIVED, tasks(dataset, Fact::isDerived));
        add(document, NARROWED_PAIR, narrowed(dataset.pairs()));
        add(document, NARROWED_RELATED, related(dataset));
        add(document, CERTAIN, tasks(dataset, fact -> fact.confidence().equals("high")));
        Quantities.of(dataset).forEach((quantity, number) -> add(document, quantity, number));
        Map<String, Map<String, Long>> categories = dataset.categories();
        if (!categories.isEmpty()) {
            document.add(new BinaryDocValuesField(CATEGORY_COUNTS, new BytesRef(counts.pack(categories))));
            Set<String> parts = new TreeSet<>(categories.keySet());
            parts.removeAll(dataset.wholeCategories().keySet());
            add(document, CATEGORY_PART, parts);
            parts.forEach(part -> document.add(new StringField(column(Field.CATEGORY), part, Store.NO)));
        }
        return document;
    }

    /// As much of a name as decides where it stands; Lucene takes no term beyond all bounds.
    private static String beginning(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_ORDERED));
    }

    private static void add(Document document, Quantity quantity, BigDecimal number) {
        long thousandths = scaled(number, RoundingMode.HALF_EVEN);
        document.add(new NumericDocValuesField(number(quantity), thousandths));
        if (quantity == Quantity.YEAR) {
            add(document, column(quantity), List.of(number.toPlainString()));
        }
        quantity.buckets().stream()
                .filter(bucket -> bucket.contains(number.setScale(3, RoundingMode.HALF_EVEN)))
                .forEach(bucket -> add(document, column(quantity), List.of(bucket.toString())));
    }

    private void names(IndexedDataset dataset, Document document) {
        dataset.names().stream()
                .map(PlainName::of)
                .distinct()
                .forEach(name -> document.add(new StringField(NAME, name, Store.NO)));
        document.add(new TextField(NAME_WORDS, FoldedTokens.of(dataset.names())));
        List<String> all = Stream.concat(
                        dataset.names().stream(),
                        Stream.of(dataset.summary(), dataset.description()).filter(Objects::nonNull))
                .toList();
        document.add(new TextField(WORDS, FoldedTokens.of(all)));
    }

    private Map<Field, Collection<String>> fields(IndexedDataset dataset) {
        Map<Field, Collection<String>> values = new EnumMap<>(Field.class);
        Set<String> tasks = tasks(dataset, _ -> true);
        values.put(Field.MODALITY, withFamilies(terms(dataset.modalities())));
        values.put(Field.PAIR, terms(dataset.pairs()));
        values.put(Field.DIRECTION, directions(terms(dataset.support())));
        values.put(Field.RELATION, details(dataset.pairs(), Fact::relation));
        values.put(Field.GRANULARITY, details(dataset.pairs(), Fact::granularity));
        values.put(Field.TASK, tasks);
        values.put(Field.ANNOTATION, terms(dataset.annotations()));
        values.put(Field.CATEGORY, dataset.wholeCategories().keySet());
        values.put(Field.NATURE, List.of(orUnknown(dataset.nature())));
        values.put(Field.LICENCE, licences(dataset.licence()));
        values.put(Field.USE, uses(dataset.licence()));
        values.put(
                Field.LANGUAGE,
                dataset.languages().stream()
                        .flatMap(language -> FreeValue.language(language).stream())
                        .collect(Collectors.toSet()));
        values.put(Field.BASIS, dataset.support().stream().map(Fact::basis).collect(Collectors.toSet()));
        values.put(Field.STATUS, List.of(dataset.status()));
        values.put(
                Field.RELATED,
                dataset.relations().stream().map(IndexedDataset.Relation::slug).collect(Collectors.toSet()));
        return values;
    }

    private static void add(Document document, String column, Collection<String> values) {
        for (String value : values) {
            document.add(new StringField(column, value, Store.NO));
            if (OPEN.contains(column)) {
                document.add(new SortedSetDocValuesField(column, new BytesRef(value)));
            }
        }
    }

    private static Set<String> narrowed(List<Fact> pairs) {
        return pairs.stream()
                .flatMap(pair -> PairValue.of(
                        pair.term(),
                        Stream.of(pair.relation(), pair.granularity())
                                .filter(Objects::nonNull)
                                .toList()))
                .filter(value -> value.contains("@"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> related(IndexedDataset dataset) {
        return dataset.relations().stream()
                .map(relation -> new RelatedValue(
                                relation.slug(), RelatedValue.way(relation.relation(), relation.inverse()))
                        .toString())
                .collect(Collectors.toSet());
    }

    private static Set<String> terms(List<Fact> facts) {
        return facts.stream().map(Fact::term).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> details(List<Fact> facts, Function<Fact, @Nullable String> detail) {
        return facts.stream().map(detail).filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
    }

    /// A modality and all above it, such as `vision.video` and `vision`.
    private static Set<String> withFamilies(Set<String> modalities) {
        Set<String> all = new TreeSet<>(modalities);
        for (String modality : modalities) {
            for (int dot = modality.lastIndexOf('.'); dot > 0; dot = modality.lastIndexOf('.', dot - 1)) {
                all.add(modality.substring(0, dot));
            }
        }
        return all;
    }

    /// The tasks with all families above them.
    private Set<String> tasks(IndexedDataset dataset, Predicate<Fact> supported) {
        Set<String> all = new TreeSet<>();
        dataset.support().stream().filter(supported).map(Fact::term).forEach(slug -> {
            all.add(slug);
            vocabulary.task(slug).ifPresent(task -> task.families().forEach(family -> addFamily(family, all)));
        });
        return all;
    }

    private void addFamily(String slug, Set<String> all) {
        all.add(slug);
        vocabulary.taskFamily(slug).map(TaskFamily::parent).ifPresent(parent -> addFamily(parent, all));
    }

    private Set<String> directions(Set<String> tasks) {
        return tasks.stream()
                .flatMap(slug -> vocabulary.task(slug).stream())
                .flatMap(task -> Directions.of(task, vocabulary).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The licence, and the name for all that forbid commercial use.
    private List<String> licences(@Nullable String licence) {
        boolean forbids = licence != null
                && vocabulary
                        .licence(licence)
                        .filter(known -> known.forbids().contains(Licence.COMMERCIAL_USE))
                        .isPresent();
        return forbids ? List.of(licence, Field.NON_COMMERCIAL) : List.of(orUnknown(licence));
    }

    private List<String> uses(@Nullable String licence) {
        return licence == null
                ? List.of()
                : vocabulary.licence(licence).map(Licence::permits).orElse(List.of());
    }

    private static String orUnknown(@Nullable Object value) {
        return value == null ? UNKNOWN : value.toString();
    }
}
