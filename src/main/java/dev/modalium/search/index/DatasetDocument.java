package dev.modalium.search.index;

import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.PlainName;
import dev.modalium.search.filter.Quantity;
import dev.modalium.search.filter.RelatedValue;
import dev.modalium.search.index.IndexedDataset.Relation;
import dev.modalium.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
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

/// What of a dataset can be found in the index, and by what.
final class DatasetDocument {

    static final String SLUG = "slug";
    /// The whole dataset, as [PackedDataset] has it.
    static final String WHOLE = "whole";
    /// Orders datasets: the name in lower case, then the slug. The index is sorted by it.
    static final String ORDER = "order";
    /// The same, read at any place without unpacking others.
    static final String KEY = "key";
    /// Names as [PlainName] has them.
    static final String NAME = "name";
    /// Words of the names.
    static final String NAME_WORDS = "nameWords";
    /// Words of what a dataset says of itself besides its names; the names of its terms are looked up by [TermNames].
    static final String WORDS = "words";
    /// Annotations by category and kind, as [CategoryCounts] has them.
    static final String CATEGORY_COUNTS = "categoryCounts";
    /// The values of all columns that are not open, as [ColumnTerms] has them.
    static final String VALUES = "values";

    /// What lists print of the dataset, as [Printed] has it.
    static final String LINE = "line";
    /// When the dataset was last changed, in milliseconds.
    static final String UPDATED = "updated";

    static final int SCALE = 1000;
    private static final int LONGEST_ORDERED = 500; // characters

    private static final Map<Quantity, String> NUMBERS = Arrays.stream(Quantity.values())
            .collect(Collectors.toMap(Function.identity(), quantity -> "number." + quantity.key()));

    private final DatasetColumns columns;
    private final ColumnTerms terms = new ColumnTerms();
    private final PackedDataset whole;
    private final CategoryCounts counts;
    private final Printed printed;

    DatasetDocument(Vocabulary vocabulary, Printed printed) {
        this.columns = new DatasetColumns(vocabulary);
        SharedTexts shared = new SharedTexts(vocabulary);
        this.whole = new PackedDataset(shared);
        this.counts = new CategoryCounts(shared);
        this.printed = printed;
    }

    /// Whole numbers that stand for a quantity in the index: thousandths.
    static String number(Quantity quantity) {
        return Objects.requireNonNull(NUMBERS.get(quantity));
    }

    static long scaled(BigDecimal number, RoundingMode rounding) {
        return number.multiply(BigDecimal.valueOf(SCALE))
                .setScale(0, rounding)
                .min(BigDecimal.valueOf(Long.MAX_VALUE))
                .max(BigDecimal.valueOf(Long.MIN_VALUE))
                .longValueExact();
    }

    Document of(IndexedDataset dataset) {
        Document document = new Document();
        document.add(new StringField(SLUG, dataset.slug(), Store.NO));
        document.add(new BinaryDocValuesField(WHOLE, new BytesRef(whole.pack(dataset))));
        document.add(new BinaryDocValuesField(LINE, new BytesRef(printed.of(dataset))));
        BytesRef key = new BytesRef(beginning(dataset.name().toLowerCase(Locale.ROOT)) + "\0" + dataset.slug());
        document.add(new SortedDocValuesField(ORDER, key));
        document.add(new BinaryDocValuesField(KEY, key));
        document.add(new NumericDocValuesField(
                UPDATED, dataset.updatedAt().toInstant().toEpochMilli()));
        names(dataset, document);
        Map<Quantity, BigDecimal> quantities = Quantities.of(dataset);
        quantities.forEach((quantity, number) ->
                document.add(new NumericDocValuesField(number(quantity), scaled(number, RoundingMode.HALF_EVEN))));
        List<BytesRef> values = new ArrayList<>();
        columns.of(dataset, quantities, (column, value) -> values.add(terms.of(column, value)));
        document.add(WholeTokens.field(VALUES, values));
        related(dataset, document);
        categories(dataset, document);
        return document;
    }

    /// As much of a name as decides where it stands; Lucene takes no term beyond all bounds.
    private static String beginning(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_ORDERED));
    }

    private static void related(IndexedDataset dataset, Document document) {
        for (Relation relation : dataset.relations()) {
            String way = RelatedValue.way(relation.relation(), relation.inverse());
            add(document, Columns.of(Field.RELATED), relation.slug());
            add(document, Columns.NARROWED_RELATED, new RelatedValue(relation.slug(), way).toString());
        }
    }

    private void categories(IndexedDataset dataset, Document document) {
        Map<String, Map<String, Long>> categories = dataset.categories();
        if (categories.isEmpty()) {
            return;
        }
        document.add(new BinaryDocValuesField(CATEGORY_COUNTS, new BytesRef(counts.pack(categories))));
        Set<String> whole = dataset.wholeCategories().keySet();
        Set<String> parts = new TreeSet<>(categories.keySet());
        parts.removeAll(whole);
        whole.forEach(category -> add(document, Columns.of(Field.CATEGORY), category));
        for (String part : parts) {
            add(document, Columns.CATEGORY_PART, part);
            document.add(new StringField(Columns.of(Field.CATEGORY), part, Store.NO));
        }
    }

    /// A value of an open column.
    private static void add(Document document, String column, String value) {
        document.add(new StringField(column, value, Store.NO));
        document.add(new SortedSetDocValuesField(column, new BytesRef(value)));
    }

    private void names(IndexedDataset dataset, Document document) {
        List<String> names = dataset.names();
        List<BytesRef> plain =
                names.stream().map(PlainName::of).distinct().map(BytesRef::new).toList();
        document.add(WholeTokens.field(NAME, plain));
        document.add(new TextField(NAME_WORDS, FoldedTokens.of(names)));
        List<String> texts = Stream.of(dataset.summary(), dataset.description())
                .filter(Objects::nonNull)
                .toList();
        document.add(new TextField(WORDS, FoldedTokens.of(texts)));
    }
}
