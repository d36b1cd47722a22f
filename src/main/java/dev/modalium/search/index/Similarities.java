package dev.modalium.search.index;

import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Filter.Has;
import dev.modalium.search.filter.Filter.Within;
import dev.modalium.search.filter.PlainName;
import dev.modalium.search.filter.Quantity;
import dev.modalium.search.filter.Range;
import dev.modalium.search.index.SharedCounts.What;
import dev.modalium.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.roaringbitmap.IntConsumer;
import org.roaringbitmap.RoaringBitmap;

/// The documents that are similar to a named dataset, by how much: what they share is counted with bitmaps.
///
/// For one thread.
final class Similarities {

    private final Vocabulary vocabulary;
    private final Function<String, Optional<IndexedDataset>> byName;
    private final BiFunction<Filter, Segment, RoaringBitmap> evaluation;
    private final Map<String, Optional<Similarity>> known = new HashMap<>(); // by plain names, likewise what follows
    private final Map<Place, RoaringBitmap[]> found = new HashMap<>();

    /// @param evaluation of conditions that compare with no other dataset
    Similarities(
            Vocabulary vocabulary,
            Function<String, Optional<IndexedDataset>> byName,
            BiFunction<Filter, Segment, RoaringBitmap> evaluation) {
        this.vocabulary = vocabulary;
        this.byName = byName;
        this.evaluation = evaluation;
    }

    private record Place(String name, int segment) {}

    /// Those that are called similar, deleted ones too.
    RoaringBitmap of(String name, Segment segment) {
        RoaringBitmap all = new RoaringBitmap();
        for (RoaringBitmap one : byNumber(name, segment)) {
            all.or(one);
        }
        return all;
    }

    /// Those of exactly this number, which is at least [Similarity#LEAST].
    RoaringBitmap of(String name, int number, Segment segment) {
        RoaringBitmap[] all = byNumber(name, segment);
        return all.length == 0 ? new RoaringBitmap() : all[number - Similarity.LEAST];
    }

    private RoaringBitmap[] byNumber(String name, Segment segment) {
        String plain = PlainName.of(name);
        Optional<Similarity> similarity = known.get(plain);
        if (similarity == null) {
            similarity = byName.apply(name).map(named -> Similarity.to(named, vocabulary));
            known.put(plain, similarity);
        }
        if (similarity.isEmpty()) {
            return new RoaringBitmap[0];
        }
        Place place = new Place(plain, segment.context().ord);
        RoaringBitmap[] all = found.get(place);
        if (all == null) {
            all = byNumber(similarity.get(), segment);
            found.put(place, all);
        }
        return all;
    }

    private RoaringBitmap[] byNumber(Similarity to, Segment segment) {
        RoaringBitmap[] all = new RoaringBitmap[Similarity.MOST - Similarity.LEAST + 1];
        for (int i = 0; i < all.length; i++) {
            all[i] = new RoaringBitmap();
        }
        var shared = new SharedCounts(candidates(to, segment), segment.reader().maxDoc());
        to.tasks().forEach((task, kin) -> {
            RoaringBitmap same = has(Field.TASK, task, segment);
            shared.add(What.HALF_TASKS, 2, same);
            shared.add(What.HALF_TASKS, 1, RoaringBitmap.andNot(any(kin, segment), same));
        });
        count(What.PAIRS, Field.PAIR, to.pairs(), shared, segment);
        count(What.MODALITIES, Field.MODALITY, to.modalities(), shared, segment);
        count(What.ANNOTATIONS, Field.ANNOTATION, to.annotations(), shared, segment);
        count(What.OF_TASKS, Field.TASK, tasks(segment), shared, segment);
        count(What.OF_PAIRS, Field.PAIR, values(Field.PAIR, segment), shared, segment);
        count(What.OF_ANNOTATIONS, Field.ANNOTATION, values(Field.ANNOTATION, segment), shared, segment);
        if (to.named().nature() != null) {
            shared.add(What.NATURE, 1, has(Field.NATURE, to.named().nature(), segment));
        }
        shared.add(What.RELATION, 1, has(Field.RELATED, to.named().slug(), segment));
        if (to.items() != null) {
            Range near = new Range(to.items().movePointLeft(1), to.items().movePointRight(1));
            shared.add(What.SIZE, 1, evaluation.apply(new Within(Quantity.ITEMS, near), segment));
        }
        shared.candidates().forEach((IntConsumer) document -> {
            int number = to.of(shared.of(document));
            if (number >= Similarity.LEAST) {
                all[number - Similarity.LEAST].add(document);
            }
        });
        return all;
    }

    /// What shares a task or has kin of one, or anything at all where no task is known; never the dataset itself.
    private RoaringBitmap candidates(Similarity to, Segment segment) {
        RoaringBitmap candidates = new RoaringBitmap();
        if (to.tasks().isEmpty()) {
            candidates.or(segment.all());
        }
        to.tasks().forEach((task, kin) -> {
            candidates.or(has(Field.TASK, task, segment));
            candidates.or(any(kin, segment));
        });
        candidates.andNot(evaluation.apply(new Filter.Named(to.named().slug()), segment));
        return candidates;
    }

    private RoaringBitmap any(Collection<String> supported, Segment segment) {
        RoaringBitmap any = new RoaringBitmap();
        supported.forEach(task -> any.or(has(Field.TASK, task, segment)));
        return any;
    }

    /// The column has the families of tasks as well.
    private List<String> tasks(Segment segment) {
        return values(Field.TASK, segment).stream()
                .filter(slug -> vocabulary.taskFamily(slug).isEmpty())
                .toList();
    }

    private static Set<String> values(Field field, Segment segment) {
        return segment.columns().values(Columns.of(field)).keySet();
    }

    private void count(What what, Field field, Collection<String> values, SharedCounts shared, Segment segment) {
        values.forEach(value -> shared.add(what, 1, has(field, value, segment)));
    }

    private RoaringBitmap has(Field field, String value, Segment segment) {
        return evaluation.apply(new Has(field, value), segment);
    }
}
