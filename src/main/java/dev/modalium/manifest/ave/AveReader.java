package dev.modalium.manifest.ave;

import dev.modalium.manifest.Annotation;
import dev.modalium.manifest.Category;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.IdSet;
import dev.modalium.manifest.Item;
import dev.modalium.manifest.ManifestSource;
import dev.modalium.manifest.Media;
import dev.modalium.manifest.RecordSink;
import dev.modalium.manifest.text.Line;
import dev.modalium.manifest.text.LineReader;
import dev.modalium.manifest.text.ShownValue;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads an AVE list: an annotation a row, an item where a video is named for the first time.
final class AveReader {

    static final Set<String> KINDS = Set.of("temporal-segment", "class-label");

    /// No row says which sort of sound its clip has: ambient sound, music or speech.
    static final Set<String> MODALITIES = Set.of("vision.video", "audio");

    private static final Map<String, String> SPLITS =
            Map.of("trainset.txt", "train", "valset.txt", "val", "testset.txt", "test");

    private final ManifestSource source;
    private final RecordSink sink;
    private final @Nullable String split;
    private final IdSet videos = new IdSet();
    private final IdSet categories = new IdSet();
    private final IdSet labelledVideos = new IdSet();
    private final IdSet rows = new IdSet();
    private final Events events = new Events();
    private boolean first = true;

    AveReader(ManifestSource source, RecordSink sink) {
        this.source = source;
        this.sink = sink;
        this.split = source.split() != null
                ? source.split()
                : SPLITS.get(source.fileName().toLowerCase(Locale.ROOT));
    }

    void read() throws IOException {
        LineReader.read(source, sink, this::line);
    }

    private void line(Line line) {
        boolean header = AveRow.isHeader(line.text());
        if (header && !first) {
            sink.finding(line.finding(FindingCode.HEADER_REPEATED, "The header stands here again", "a row"));
        }
        first = false;
        if (!header) {
            AveColumns.of(line, sink)
                    .ifPresent(columns -> AveRow.parse(columns, sink).ifPresent(row -> row(row, columns, line)));
        }
    }

    private void row(AveRow row, AveColumns columns, Line line) {
        if (categories.add(row.category())) {
            sink.category(new Category(row.category(), row.category(), null, line.span()));
        }
        boolean newVideo = videos.add(row.videoId());
        if (newVideo) {
            sink.item(item(row, line));
        }
        if (labelledVideos.add(row.label()) && !newVideo) {
            sink.finding(columns.finding(
                    FindingCode.ITEM_HAS_SEVERAL_CATEGORIES,
                    AveColumns.VIDEO_ID,
                    "%s stands further up with another category than \"%s\""
                            .formatted(row.videoId(), ShownValue.of(row.category())),
                    "one category a clip, if the id is to be a key"));
        }
        if (!rows.add(row.event())) {
            sink.finding(line.finding(FindingCode.ROW_REPEATED, "The event stands further up", "each event once"));
        } else if (!events.add(row)) {
            sink.finding(columns.finding(
                    FindingCode.EVENTS_OVERLAP,
                    AveColumns.START,
                    "The event from %s to %s s overlaps an earlier one of \"%s\" in this clip"
                            .formatted(
                                    columns.text(AveColumns.START),
                                    columns.text(AveColumns.END),
                                    ShownValue.of(row.category())),
                    "events of one category that follow each other"));
        }
        if (!row.quality().equals(AveRow.GOOD)) {
            sink.finding(columns.finding(
                    FindingCode.QUALITY_UNKNOWN,
                    AveColumns.QUALITY,
                    "The quality is \"%s\"".formatted(ShownValue.of(row.quality())),
                    AveRow.GOOD));
        }
        sink.annotation(new Annotation(
                null, row.videoId(), KINDS, row.category(), row.time(), null, null, null, false, null, line.span()));
    }

    private Item item(AveRow row, Line line) {
        return new Item(
                row.videoId(),
                split,
                new Media(null, null, null, null, AveRow.CLIP_SECONDS, null),
                MODALITIES,
                List.of("youtube:" + row.videoId()),
                row.quality().isEmpty() ? Map.of() : Map.of("quality", row.quality()),
                line.span());
    }
}
