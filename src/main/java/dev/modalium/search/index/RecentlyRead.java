package dev.modalium.search.index;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.lucene.index.IndexReader.CacheKey;

/// Datasets that were read from the index lately: those that many questions lead to are not parsed for each of them.
///
/// There are two generations. Who is asked for again moves to the younger one; when that is full, it becomes the elder,
/// and what the elder still has is forgotten.
final class RecentlyRead {

    private static final int GENERATION = 2048; // datasets, of some kilobytes each

    private record Place(CacheKey segment, int document) {}

    private volatile Map<Place, IndexedDataset> younger = new ConcurrentHashMap<>();
    private volatile Map<Place, IndexedDataset> elder = Map.of();

    IndexedDataset of(CacheKey segment, int document, Supplier<IndexedDataset> reading) {
        Place place = new Place(segment, document);
        Map<Place, IndexedDataset> young = younger;
        IndexedDataset known = young.get(place);
        if (known != null) {
            return known;
        }
        IndexedDataset old = elder.get(place);
        IndexedDataset dataset = old == null ? reading.get() : old;
        young.put(place, dataset);
        if (young.size() > GENERATION) {
            age();
        }
        return dataset;
    }

    private synchronized void age() {
        if (younger.size() > GENERATION) { // else another thread was here first
            elder = younger;
            younger = new ConcurrentHashMap<>();
        }
    }
}
