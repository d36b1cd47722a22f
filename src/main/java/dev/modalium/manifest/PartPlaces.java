package dev.modalium.manifest;

import dev.modalium.manifest.Part.OfRecord;
import dev.modalium.manifest.json.JsonField;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Looks up where in their records the parts at fault stand, by reading the bytes of these records again.
final class PartPlaces implements AutoCloseable {

    /// Enough for any genuine record; in a longer one what stands further back is found at the record's beginning.
    private static final int LONGEST = 1 << 20;

    private final ManifestSource source;
    private @Nullable InputStream in;
    private long read;
    private long recordOffset = -1;
    private byte[] record = {};

    private PartPlaces(ManifestSource source) {
        this.source = source;
    }

    /// The findings with the places of their parts, in the order in which they are given.
    static List<Finding> of(ManifestSource source, List<Finding> findings) throws IOException {
        if (findings.stream().allMatch(finding -> finding.within() == null)) {
            return findings;
        }
        List<Finding> sorted = new ArrayList<>(findings);
        sorted.sort(Comparator.comparingLong(finding -> finding.position().offset()));
        try (var places = new PartPlaces(source)) {
            for (int i = 0; i < sorted.size(); i++) {
                Finding finding = sorted.get(i);
                if (finding.within() != null) {
                    sorted.set(i, finding.at(places.of(finding.within())));
                }
            }
        }
        return sorted;
    }

    @Override
    public void close() throws IOException {
        if (in != null) {
            in.close();
        }
    }

    private Position of(OfRecord within) throws IOException {
        Span span = within.record();
        load(span);
        String pointer = span.pointer();
        if (pointer == null) {
            return Position.at(span.offset() + indexOf(within.value()), null);
        }
        String path = within.part().path();
        long begin = JsonField.find(record, List.of(path.split("/", -1)));
        return begin < 0 ? span.position() : Position.at(span.offset() + begin, pointer + "/" + path);
    }

    /// Where the value stands in the line, 0 where it does not or is not known.
    private int indexOf(@Nullable String value) {
        if (value == null) {
            return 0;
        }
        String bytes = new String(record, StandardCharsets.ISO_8859_1);
        String wanted = new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return Math.max(0, bytes.indexOf(wanted));
    }

    private void load(Span span) throws IOException {
        if (span.offset() == recordOffset) {
            return;
        }
        if (in == null || span.offset() < read) {
            close();
            in = source.open();
            read = 0;
        }
        in.skipNBytes(span.offset() - read);
        record = in.readNBytes((int) Math.min(span.length(), LONGEST));
        recordOffset = span.offset();
        read = span.offset() + record.length;
    }
}
