package dev.modalium.ingest;

import dev.modalium.ingest.OriginalRecords.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/// Reads one item of a release, with its annotations and, where they are wanted, the records behind both.
@Service
public class ItemReading {

    private final Items items;
    private final OriginalRecords originals;

    ItemReading(Items items, OriginalRecords originals) {
        this.items = items;
        this.originals = originals;
    }

    /// The item with this id, with so many of its annotations from after the cursor on.
    public Optional<ItemView> find(long releaseId, String id, AnnotationCursor after, int limit, boolean records) {
        Optional<ItemView> found = items.find(releaseId, id, after, limit);
        return records ? found.map(this::withRecords) : found;
    }

    /// No connection to the database is held while the files are read.
    private ItemView withRecords(ItemView item) {
        List<Place> places = Stream.concat(
                        Stream.of(new Place(item.manifest(), item.span())),
                        item.annotations().stream()
                                .map(annotation -> new Place(annotation.manifest(), annotation.span())))
                .toList();
        Map<Place, OriginalRecord> records = originals.read(places);
        return item.withRecords((manifest, span) -> records.get(new Place(manifest, span)));
    }
}
