package dev.modalium.ingest;

import dev.modalium.manifest.Annotation;
import dev.modalium.manifest.Box;
import dev.modalium.manifest.Category;
import dev.modalium.manifest.Exclusion;
import dev.modalium.manifest.Finding;
import dev.modalium.manifest.Item;
import dev.modalium.manifest.Media;
import dev.modalium.manifest.RecordSink;
import dev.modalium.manifest.TimeSpan;
import java.sql.SQLException;
import org.postgresql.copy.CopyManager;
import tools.jackson.databind.json.JsonMapper;

/// Writes the records of one manifest as rows, in the transaction of the connection that the copies go through.
///
/// Nobody sees them before [BulkTables] has hung them in.
final class ManifestRows implements RecordSink, AutoCloseable {

    private final ManifestTables tables;
    private final KindSets kindSets;
    private final JsonMapper json;
    private final CopyStream stream;
    private final CopyTable items;
    private final CopyTable categories;
    private final CopyTable annotations;
    private final CopyTable exclusions;
    private long itemCount;
    private long categoryCount;
    private long annotationCount;
    private long exclusionCount;

    ManifestRows(ManifestTables tables, KindSets kindSets, CopyManager manager, JsonMapper json) {
        this.tables = tables;
        this.kindSets = kindSets;
        this.json = json;
        stream = new CopyStream(manager);
        items = new CopyTable(
                stream,
                tables.items(),
                "release_id",
                "external_id",
                "manifest_id",
                "position",
                "split",
                "modalities",
                "path",
                "url",
                "width",
                "height",
                "seconds",
                "frame_rate",
                "origin_keys",
                "attributes",
                "span_offset",
                "span_length");
        categories = new CopyTable(stream, "incoming_category", "manifest_id", "key", "name", "parent");
        annotations = new CopyTable(
                stream,
                tables.annotations(),
                "release_id",
                "manifest_id",
                "position",
                "external_id",
                "item",
                "kind_set",
                "category",
                "start_seconds",
                "end_seconds",
                "x",
                "y",
                "width",
                "height",
                "area",
                "crowd",
                "text",
                "labelled_keypoints",
                "span_offset",
                "span_length");
        exclusions = new CopyTable(
                stream, "incoming_exclusion", "release_id", "manifest_id", "item", "span_offset", "span_length");
    }

    @Override
    public void item(Item item) {
        Media media = item.media();
        items.row()
                .bigint(tables.release())
                .text(item.id())
                .bigint(tables.manifest())
                .bigint(itemCount++)
                .text(item.split())
                .texts(item.modalities())
                .text(media.path())
                .text(media.url())
                .integer(media.width())
                .integer(media.height())
                .float8(media.seconds())
                .float8(media.frameRate())
                .texts(item.originKeys())
                .jsonb(item.attributes().isEmpty() ? null : json.writeValueAsString(item.attributes()))
                .bigint(item.span().offset())
                .bigint(item.span().length());
        end(items);
    }

    @Override
    public void annotation(Annotation annotation) {
        TimeSpan time = annotation.time();
        Box box = annotation.box();
        annotations
                .row()
                .bigint(tables.release())
                .bigint(tables.manifest())
                .bigint(annotationCount++)
                .text(annotation.id())
                .text(annotation.itemId())
                .smallint(kindSets.idOf(annotation.kinds()))
                .text(annotation.category())
                .float8(time == null ? null : time.start())
                .float8(time == null ? null : time.end())
                .float8(box == null ? null : box.x())
                .float8(box == null ? null : box.y())
                .float8(box == null ? null : box.width())
                .float8(box == null ? null : box.height())
                .float8(annotation.area())
                .truth(annotation.crowd())
                .text(annotation.text())
                .integer(annotation.labelledKeypoints())
                .bigint(annotation.span().offset())
                .bigint(annotation.span().length());
        end(annotations);
    }

    @Override
    public void category(Category category) {
        categories
                .row()
                .bigint(tables.manifest())
                .text(category.key())
                .text(category.name())
                .text(category.parent());
        categoryCount++;
        end(categories);
    }

    @Override
    public void exclusion(Exclusion exclusion) {
        exclusions
                .row()
                .bigint(tables.release())
                .bigint(tables.manifest())
                .text(exclusion.itemId())
                .bigint(exclusion.span().offset())
                .bigint(exclusion.span().length());
        exclusionCount++;
        end(exclusions);
    }

    @Override
    public void finding(Finding finding) {
        // findings are kept by the report
    }

    /// How much was written.
    Amounts amounts() {
        return new Amounts(
                itemCount, annotationCount, categoryCount, exclusionCount, Amounts.Records.NONE, Amounts.Records.NONE);
    }

    /// Sends what is still gathered; the rows are in the transaction then.
    void flush() throws SQLException {
        items.flush();
        categories.flush();
        annotations.flush();
        exclusions.flush();
        stream.end();
    }

    @Override
    public void close() throws SQLException {
        stream.close();
    }

    private static void end(CopyTable table) {
        try {
            table.endRow();
        } catch (SQLException e) {
            throw new RowsNotWritten(e);
        }
    }
}
