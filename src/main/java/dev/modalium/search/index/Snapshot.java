package dev.modalium.search.index;

import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.PlainName;
import dev.modalium.search.filter.Quantity;
import dev.modalium.search.filter.Sort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/// The catalogue at one revision: everything that is asked of it fits together, whatever is written meanwhile.
///
/// For one thread. To be closed, so that the files that it reads can go.
public final class Snapshot implements AutoCloseable {

    private final View view;
    private final PackedDataset packed;
    private final Kept whole;
    private final Evaluation evaluation;
    private final ComparedSizes sizes;
    private final Similarities similarities;
    private final Tasks tasks;
    private final TermLookup lookup;
    private @Nullable Matching listed;

    Snapshot(View view, IndexVocabulary reading) {
        this.view = view;
        this.packed = reading.whole();
        this.whole = new Kept(view.segments(), DatasetDocument.WHOLE);
        this.tasks = reading.tasks();
        this.lookup = new TermLookup(view.segments());
        this.similarities = new Similarities(reading.vocabulary(), this::named, this::evaluated);
        this.evaluation = new Evaluation(view.searcher(), tasks, reading.names(), reading.counts(), similarities);
        this.sizes = new ComparedSizes(this::named);
    }

    /// The last change of the catalogue that is in it.
    public long revision() {
        return view.revision();
    }

    /// Withdrawn datasets are left out unless the filter asks for a status.
    public Matching matching(Filter filter) {
        Filter meant = sizes.replaced(Status.listedUnlessAsked(filter));
        return new Matching(view.segments().stream()
                .map(segment -> RoaringBitmap.and(evaluation.of(meant, segment), segment.live()))
                .toList());
    }

    /// Those of the matching datasets that pass a condition as well.
    public Matching narrowed(Matching matching, Filter condition) {
        Filter meant = sizes.replaced(condition);
        return new Matching(IntStream.range(0, view.segments().size())
                .mapToObj(i -> evaluation.of(
                        meant, view.segments().get(i), matching.documents().get(i)))
                .toList());
    }

    public long count(Filter filter) {
        return matching(filter).count();
    }

    /// By how much the rank of a number is larger than the number, so that three decimals are kept.
    public static final int NUMBER_SCALE = DatasetDocument.SCALE;

    /// What the codes of [#groups] begin with that are of similar datasets; the number stands behind it.
    public static final String SIMILAR = "similar-";

    /// How much the matching datasets have of something, each counted by itself.
    public Total total(Matching matching, Quantity quantity) {
        Total total = Total.NOTHING;
        for (int i = 0; i < view.segments().size(); i++) {
            Segment segment = view.segments().get(i);
            total = total.and(segment.columns()
                    .numbers(DatasetDocument.number(quantity), segment.reader())
                    .total(matching.documents().get(i)));
        }
        return total;
    }

    /// Those of a filter, behind a position, in an order.
    ///
    /// @param after where the page before ended, null from the beginning
    public Iterator<Hit> listing(Filter filter, Matching matching, Sort sort, @Nullable Position after) {
        return new Listing(
                view.segments(), matching, ordering(filter, sort), after == null ? Position.BEGINNING : after);
    }

    /// What makes datasets go before others under a filter and an order: the code of each group of them, the first
    /// first; of an order by a number none.
    public List<String> groups(Filter filter, Sort sort) {
        return ordering(filter, sort) instanceof Ordering.Grouped(List<Ordering.Group> groups)
                ? groups.stream().map(Ordering.Group::label).toList()
                : List.of();
    }

    private Ordering ordering(Filter filter, Sort sort) {
        return switch (sort) {
            case RELEVANCE -> new Relevance(this, tasks).of(filter);
            case NAME -> Ordering.BY_NAME;
            case YEAR -> new Ordering.ByNumber(DatasetDocument.number(Quantity.YEAR), true);
            case OLDEST -> new Ordering.ByNumber(DatasetDocument.number(Quantity.YEAR), false);
            case SIZE -> new Ordering.ByNumber(DatasetDocument.number(Quantity.ITEMS), true);
            case SMALLEST -> new Ordering.ByNumber(DatasetDocument.number(Quantity.ITEMS), false);
            case UPDATED -> new Ordering.ByNumber(DatasetDocument.UPDATED, true);
        };
    }

    /// The matching datasets, those with the most of something first, those of which it is not
    /// known last.
    public Iterator<Hit> largest(Matching matching, Quantity quantity) {
        return new Listing(
                view.segments(),
                matching,
                new Ordering.ByNumber(DatasetDocument.number(quantity), true),
                Position.BEGINNING);
    }

    Tasks tasks() {
        return tasks;
    }

    Counting counting(Matching matching) {
        return new Counting(view.segments(), matching);
    }

    /// Slugs of the tasks that the matching datasets support, with their families.
    public Set<String> tasks(Matching matching) {
        return counting(matching).of(Columns.of(Field.TASK)).keySet();
    }

    public IndexedDataset read(Hit hit) {
        return packed.read(whole.of(hit));
    }

    /// What lists print of datasets, for one thread to read in any order.
    public Function<Hit, byte[]> lines() {
        Kept lines = new Kept(view.segments(), DatasetDocument.LINE);
        return hit -> {
            BytesRef line = lines.of(hit);
            return Arrays.copyOfRange(line.bytes, line.offset, line.offset + line.length);
        };
    }

    /// The dataset that goes by a name, the first by name of several.
    public Optional<IndexedDataset> named(String name) {
        return hitNamed(name).map(this::read);
    }

    /// The dataset of a slug, withdrawn or not.
    public Optional<IndexedDataset> dataset(String slug) {
        return hit(slug).map(this::read);
    }

    /// Where the dataset with exactly this slug is.
    public Optional<Hit> hit(String slug) {
        Matching found = found(new TermQuery(new Term(DatasetDocument.SLUG, slug)));
        Matching live = found.and(each(Segment::live));
        Iterator<Hit> hits = listing(Filter.everything(), live, Sort.NAME, null);
        return hits.hasNext() ? Optional.of(hits.next()) : Optional.empty();
    }

    /// The slug of the dataset that goes by a name, the first by name of several.
    public Optional<String> slugOf(String name) {
        return hitNamed(name).map(Hit::slug);
    }

    /// Whether a listed dataset goes by a name, as [PlainName] has it.
    public boolean isName(String plainName) {
        return lookup.isAny(DatasetDocument.NAME, plainName, listed());
    }

    /// The other names of listed datasets with the fewest mistakes between them and a plain name, up to so many.
    public Set<String> namesLike(String plainName, int mistakes) {
        for (CompiledAutomaton alike : SimilarTerms.to(plainName, mistakes)) {
            Set<String> names = listedValues(DatasetDocument.NAME, alike, Integer.MAX_VALUE);
            names.remove(plainName);
            if (!names.isEmpty()) {
                return names;
            }
        }
        return Set.of();
    }

    /// The slugs of listed datasets that begin so, or as many of them as show that they are more than `most`.
    public Set<String> slugsBeginning(String beginning, int most) {
        return listedValues(DatasetDocument.SLUG, SimilarTerms.beginning(beginning), most + 1);
    }

    /// @param most to look for in each segment
    private Set<String> listedValues(String field, CompiledAutomaton accepted, int most) {
        Set<String> values = new TreeSet<>();
        for (int i = 0; i < view.segments().size(); i++) {
            values.addAll(view.segments()
                    .get(i)
                    .values(field, accepted, listed().documents().get(i), most));
        }
        return values;
    }

    private Optional<Hit> hitNamed(String name) {
        Filter filter = new Filter.Named(name);
        Iterator<Hit> found = listing(filter, matching(filter), Sort.NAME, null);
        return found.hasNext() ? Optional.of(found.next()) : Optional.empty();
    }

    private Matching listed() {
        Matching known = listed;
        if (known == null) {
            known = matching(Filter.everything());
            listed = known;
        }
        return known;
    }

    /// Categories of listed datasets that may be meant by one that none has: written with a mistake, else with it as a
    /// word, else with two mistakes; of many only some.
    public Set<String> categoriesLike(String name, int most) {
        return SimilarTerms.toCategory(name).stream()
                .map(alike -> listedValues(Columns.of(Field.CATEGORY), alike, most))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    /// Whether manifests of a listed dataset count a category, named in lower case.
    public boolean isCategory(String name) {
        return lookup.isAny(Columns.of(Field.CATEGORY), name, listed());
    }

    /// The datasets with any of the values, by a column of [DatasetDocument].
    Matching havingAny(String column, List<String> values) {
        return having(1, column, values);
    }

    /// The datasets with at least so many of the values.
    Matching having(int least, String column, List<String> values) {
        return each(segment -> {
            RoaringBitmap[] atLeast = new RoaringBitmap[least];
            Arrays.setAll(atLeast, _ -> new RoaringBitmap());
            for (String value : values) {
                RoaringBitmap one = segment.having(column, value);
                for (int count = least - 1; count > 0; count--) {
                    atLeast[count].or(RoaringBitmap.and(atLeast[count - 1], one));
                }
                atLeast[0].or(one);
            }
            return atLeast[least - 1];
        });
    }

    /// The datasets that are similar to a named one by exactly this number.
    Matching similar(String name, int number) {
        return each(segment -> similarities.of(name, number, segment));
    }

    private RoaringBitmap evaluated(Filter filter, Segment segment) {
        return evaluation.of(filter, segment);
    }

    Matching found(Query query) {
        return each(segment -> segment.matching(query, view.searcher()));
    }

    private Matching each(Function<Segment, RoaringBitmap> documents) {
        return new Matching(view.segments().stream().map(documents).toList());
    }

    @Override
    public void close() {
        try {
            view.reader().decRef();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
