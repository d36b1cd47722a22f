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
import dev.modalium.search.filter.PairValue;
import dev.modalium.search.filter.PlainName;
import dev.modalium.search.filter.Quantity;
import dev.modalium.search.filter.Range;
import dev.modalium.search.filter.RelatedValue;
import dev.modalium.search.filter.TaskValue;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.RoaringBitmap;

/// Finds the documents of a segment that pass a filter, by plain boolean logic on bitmaps.
///
/// Expects a filter without [SizedAs], which [ComparedSizes] replaces by what it means. What takes more than a
/// look-up is worked out once, whichever filters it is a part of: those of near misses differ by one clause only.
///
/// For one thread, and as many filters as one request asks.
final class Evaluation {

    /// So many filters are kept; what asks for more does not ask for the same ones again.
    private static final int MOST_KNOWN = 64;

    private final IndexSearcher searcher;
    private final Tasks tasks;
    private final TermNames names;
    private final CategoryCounts categories;
    private final Map<Filter, @Nullable RoaringBitmap[]> known = new HashMap<>(); // by segment
    private final Similarities similarities;

    Evaluation(
            IndexSearcher searcher,
            Tasks tasks,
            TermNames names,
            CategoryCounts categories,
            Similarities similarities) {
        this.searcher = searcher;
        this.tasks = tasks;
        this.names = names;
        this.categories = categories;
        this.similarities = similarities;
    }

    /// The documents that pass, deleted ones too; the result may be a column itself and is not to be changed.
    RoaringBitmap of(Filter filter, Segment segment) {
        return switch (filter) {
            case All(List<Filter> parts) -> all(parts, segment);
            case Not(Filter part) -> RoaringBitmap.andNot(segment.all(), of(part, segment));
            case Has(Field field, String value) when field != Field.TASK -> segment.having(column(field, value), value);
            default -> known(filter, segment);
        };
    }

    /// Those of the documents that pass.
    RoaringBitmap of(Filter filter, Segment segment, RoaringBitmap among) {
        return switch (filter) {
            case All(List<Filter> parts) -> {
                RoaringBitmap left = among;
                for (Filter part : parts) {
                    left = of(part, segment, left);
                }
                yield left;
            }
            case Any(List<Filter> parts) ->
                FastAggregation.or(
                        parts.stream().map(part -> of(part, segment, among)).toArray(RoaringBitmap[]::new));
            case Not(Filter part) -> RoaringBitmap.andNot(among, of(part, segment, among));
            default -> RoaringBitmap.and(among, of(filter, segment));
        };
    }

    private RoaringBitmap all(List<Filter> parts, Segment segment) {
        RoaringBitmap[] demanded = parts.stream()
                .filter(part -> !(part instanceof Not))
                .map(part -> of(part, segment))
                .toArray(RoaringBitmap[]::new);
        RoaringBitmap left = demanded.length == 0 ? segment.all() : FastAggregation.and(demanded);
        for (Filter part : parts) {
            if (part instanceof Not(Filter unwanted)) {
                left = RoaringBitmap.andNot(left, of(unwanted, segment));
            }
        }
        return left;
    }

    private RoaringBitmap known(Filter filter, Segment segment) {
        if (known.size() >= MOST_KNOWN && !known.containsKey(filter)) {
            return find(filter, segment);
        }
        int place = segment.context().ord;
        @Nullable
        RoaringBitmap[] bySegment = known.computeIfAbsent(
                filter, _ -> new RoaringBitmap[searcher.getLeafContexts().size()]);
        RoaringBitmap before = bySegment[place];
        RoaringBitmap found = before == null ? find(filter, segment) : before;
        bySegment[place] = found;
        return found;
    }

    private RoaringBitmap find(Filter filter, Segment segment) {
        return switch (filter) {
            case All _, Not _ -> of(filter, segment);
            case Any(List<Filter> parts) ->
                FastAggregation.or(parts.stream().map(part -> of(part, segment)).toArray(RoaringBitmap[]::new));
            case Has(Field field, String value) -> has(field, value, segment);
            case Within(Quantity quantity, Range range) -> within(quantity, range, segment);
            case Counted counted -> categories.of(counted, segment);
            case Words(String text) ->
                FastAggregation.and(FreeText.words(text).stream()
                        .map(word -> word(word, segment))
                        .toArray(RoaringBitmap[]::new));
            case Named(String name) ->
                segment.matching(new TermQuery(new Term(DatasetDocument.NAME, PlainName.of(name))), searcher);
            case Like(String name) -> similarities.of(name, segment);
            case SizedAs _ -> throw new IllegalArgumentException(filter + " must be replaced before");
        };
    }

    private RoaringBitmap has(Field field, String value, Segment segment) {
        if (field != Field.TASK) {
            return segment.having(column(field, value), value);
        }
        TaskValue task = TaskValue.parse(value);
        String column = task.derived() ? Columns.DERIVED : Columns.of(Field.TASK);
        if (task.joining().isEmpty()) {
            return segment.columns().of(column, task.slug());
        }
        return FastAggregation.or(tasks.of(task).stream()
                .map(slug -> segment.columns().of(column, slug))
                .toArray(RoaringBitmap[]::new));
    }

    private static String column(Field field, String value) {
        if (field == Field.PAIR && !PairValue.parse(value).ways().isEmpty()) {
            return Columns.NARROWED_PAIR;
        }
        return field == Field.RELATED && RelatedValue.parse(value).way() != null
                ? Columns.NARROWED_RELATED
                : Columns.of(field);
    }

    /// In the texts of a dataset, or in a name of one of its terms.
    private RoaringBitmap word(List<String> parts, Segment segment) {
        return FastAggregation.or(Stream.concat(
                        FreeText.anywhere(parts).map(query -> segment.matching(query, searcher)),
                        names.having(parts).stream().map(value -> segment.having(value.column(), value.slug())))
                .toArray(RoaringBitmap[]::new));
    }

    private static RoaringBitmap within(Quantity quantity, Range range, Segment segment) {
        return segment.columns()
                .ranges(DatasetDocument.number(quantity), segment.reader())
                .within(
                        range.from() == null
                                ? Long.MIN_VALUE
                                : DatasetDocument.scaled(range.from(), RoundingMode.CEILING),
                        range.to() == null ? Long.MAX_VALUE : DatasetDocument.scaled(range.to(), RoundingMode.FLOOR));
    }
}
