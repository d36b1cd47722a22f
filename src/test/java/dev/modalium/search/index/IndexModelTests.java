package dev.modalium.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.FilterText;
import dev.modalium.search.filter.Quantity;
import dev.modalium.search.filter.Sort;
import dev.modalium.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The index answers as a look at each dataset does, whatever is edited and asked at the same time.
///
/// `bin/index-model` asks many more questions than the build does.
class IndexModelTests {

    private static final int QUERIES = Integer.getInteger("model.queries", 2_000);
    private static final long SEED = Long.getLong("model.seed", 1);
    private static final int READERS = 2;
    private static final int ASKED_OF_ONE = 10;
    private static final int QUERIES_A_CATALOGUE = 1_000;

    private final Vocabulary vocabulary = Vocabulary.load();

    /// A moment of the index with what should be in it.
    ///
    /// @param snapshots one for each reader, since a snapshot is for one thread
    private record Moment(List<Snapshot> snapshots, Model model) {

        void close() {
            snapshots.forEach(Snapshot::close);
        }
    }

    @Test
    void listsTotalsAndFacetsAreThoseOfALookAtEachDataset() throws InterruptedException, ExecutionException {
        int left = QUERIES;
        for (long seed = SEED; left > 0; seed++) {
            compare(seed, Math.min(left, QUERIES_A_CATALOGUE));
            left -= QUERIES_A_CATALOGUE;
        }
    }

    private void compare(long seed, int queries) throws InterruptedException, ExecutionException {
        var writing = new Dice(seed);
        Map<String, IndexedDataset> datasets = new TreeMap<>();
        var seen = new Model.Seen();
        IndexForTests index = IndexForTests.of(List.of());
        edit(writing, datasets, index, 40 + writing.below(80));
        var latest = new AtomicReference<>(moment(datasets, seen, index));
        var asked = new AtomicLong();
        List<Moment> past = new ArrayList<>();
        try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
            List<Future<?>> reading = new ArrayList<>();
            for (int number = 0; number < READERS; number++) {
                int reader = number;
                var dice = new Dice(31 * seed + reader);
                reading.add(readers.submit(() -> {
                    while (asked.get() < queries) {
                        Moment moment = latest.get();
                        for (int i = 0; i < ASKED_OF_ONE; i++) {
                            ask(moment.snapshots().get(reader), moment.model(), dice, seed);
                            asked.incrementAndGet();
                        }
                    }
                }));
            }
            while (reading.stream().noneMatch(Future::isDone)) {
                edit(writing, datasets, index, 1 + writing.below(5));
                past.add(latest.getAndSet(moment(datasets, seen, index)));
                Thread.sleep(5);
            }
            for (Future<?> one : reading) {
                one.get();
            }
        }
        past.forEach(Moment::close);
        latest.get().close();
    }

    private static void edit(Dice dice, Map<String, IndexedDataset> datasets, IndexForTests index, int times) {
        for (int i = 0; i < times; i++) {
            IndexedDataset dataset = dice.dataset(dice.slug());
            datasets.put(dataset.slug(), dataset);
            index.put(dataset);
            if (dice.oneOf(10)) {
                index.flush();
            }
        }
    }

    private Moment moment(Map<String, IndexedDataset> datasets, Model.Seen seen, IndexForTests index) {
        List<Snapshot> snapshots =
                Stream.generate(index::snapshot).limit(READERS).toList();
        return new Moment(snapshots, new Model(vocabulary, seen, List.copyOf(datasets.values())));
    }

    private static void ask(Snapshot snapshot, Model model, Dice dice, long seed) {
        Filter filter = dice.filter();
        Sort sort = dice.any(List.of(Sort.values()));
        String said = "seed " + seed + ", by " + sort + ": " + FilterText.of(filter);
        List<String> expected = model.list(filter, sort);
        Matching matching = snapshot.matching(filter);
        assertThat(matching.count()).as(said).isEqualTo(expected.size());
        assertThat(pages(snapshot, filter, matching, sort, 1 + dice.below(20)))
                .as(said)
                .isEqualTo(expected);
        FacetCounts facets = new FacetCounts(snapshot, filter, matching);
        for (Field field : Field.values()) {
            assertThat(facets.of(field)).as("%s of %s", field, said).isEqualTo(model.facet(filter, field));
        }
        for (Quantity quantity : Quantity.values()) {
            assertThat(facets.of(quantity)).as("%s of %s", quantity, said).isEqualTo(model.facet(filter, quantity));
        }
    }

    /// All of a list, a page after the other, each begun where the one before it ended.
    private static List<String> pages(Snapshot snapshot, Filter filter, Matching matching, Sort sort, int size) {
        List<String> slugs = new ArrayList<>();
        Position after = null;
        while (true) {
            Iterator<Hit> page = snapshot.listing(filter, matching, sort, after);
            for (int i = 0; i < size && page.hasNext(); i++) {
                Hit hit = page.next();
                slugs.add(hit.slug());
                after = hit.position();
            }
            if (!page.hasNext()) {
                return slugs;
            }
        }
    }
}
