package dev.modalium.ingest;

import dev.modalium.ingest.ItemView.ByteSpan;
import dev.modalium.platform.ManifestStore;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Looks records up in the stored manifests by their byte spans, without reading what lies between them.
@Component
class OriginalRecords {

    /// A longer record shows its first bytes.
    static final int LONGEST = 64 * 1024;

    /// What the records of one answer may come to.
    static final int LARGEST_ANSWER = 4 * 1024 * 1024;

    private static final Logger log = LoggerFactory.getLogger(OriginalRecords.class);

    private final ManifestStore store;

    OriginalRecords(ManifestStore store) {
        this.store = store;
    }

    /// Where a record stands.
    record Place(String manifest, ByteSpan span) {

        int shown() {
            return (int) Math.min(span.length(), LONGEST);
        }
    }

    /// The records at these places; what is too much for one answer is left out from the last ones.
    Map<Place, OriginalRecord> read(List<Place> places) {
        Map<Place, OriginalRecord> records = new HashMap<>();
        Map<String, List<Place>> byManifest = new LinkedHashMap<>();
        long room = LARGEST_ANSWER;
        for (Place place : new LinkedHashSet<>(places)) {
            room -= place.shown();
            if (room >= 0) {
                byManifest
                        .computeIfAbsent(place.manifest(), manifest -> new ArrayList<>())
                        .add(place);
            } else {
                records.put(
                        place,
                        OriginalRecord.unseen("Left out: the records before it fill the answer. Ask for fewer"
                                + " annotations with limit, or go on with the cursor."));
            }
        }
        byManifest.forEach((manifest, inIt) -> read(manifest, inIt, records));
        return records;
    }

    private void read(String manifest, List<Place> places, Map<Place, OriginalRecord> records) {
        places.sort(Comparator.comparingLong(place -> place.span().offset()));
        try (FileChannel file = store.open(manifest)) {
            for (Place place : places) {
                records.put(place, read(file, place));
            }
        } catch (IOException e) {
            log.error("The manifest {} cannot be read from the store: {}", manifest, e.toString());
            for (Place place : places) {
                records.putIfAbsent(
                        place, OriginalRecord.unseen("The bytes of the manifest cannot be read from the store."));
            }
        }
    }

    private static OriginalRecord read(FileChannel file, Place place) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(place.shown());
        while (bytes.hasRemaining()) {
            if (file.read(bytes, place.span().offset() + bytes.position()) < 0) {
                return OriginalRecord.unseen("The stored manifest ends before the record does.");
            }
        }
        return OriginalRecord.of(bytes.array(), place.span().length());
    }
}
