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
/// Items go to a temporary table first, because another manifest of the release may have brought the same ones.
final class ManifestRows implements RecordSink {

    private final long releaseId;
    private final long manifestId;
    private final JsonMapper json;
    private final CopyTable items;
    private final CopyTable categories;
    private final CopyTable annotations;
    private final CopyTable exclusions;
    private long itemCount;
    private long categoryCount;
    private long annotationCount;
    private long exclusionCount;

    ManifestRows(long releaseId, long manifestId, CopyManager copies, JsonMapper json) {
        this.releaseId = releaseId;
        this.manifestId = manifestId;
        this.json = json;
        items = new CopyTable(
                copies,
                "incoming_item",
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
        categories = new CopyTable(copies, "incoming_category", "manifest_id", "key", "name", "parent");
        annotations = new CopyTable(
                copies,
                "annotation",
                "release_id",
                "manifest_id",
                "position",
                "external_id",
                "item",
                "kinds",
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
                copies, "incoming_exclusion", "release_id", "manifest_id", "item", "span_offset", "span_length");
    }

    @Override
    public void item(Item item) {
        Media media = item.media();
        items.row()
                .number(releaseId)
                .text(item.id())
                .number(manifestId)
                .number(itemCount++)
                .text(item.split())
                .texts(item.modalities())
                .text(media.path())
                .text(media.url())
                .number(media.width())
                .number(media.height())
                .number(media.seconds())
                .number(media.frameRate())
                .texts(item.originKeys())
                .text(item.attributes().isEmpty() ? null : json.writeValueAsString(item.attributes()))
                .number(item.span().offset())
                .number(item.span().length());
        end(items);
    }

    @Override
    public void annotation(Annotation annotation) {
        TimeSpan time = annotation.time();
        Box box = annotation.box();
        annotations
                .row()
                .number(releaseId)
                .number(manifestId)
                .number(annotationCount++)
                .text(annotation.id())
                .text(annotation.itemId())
                .texts(annotation.kinds())
                .text(annotation.category())
                .number(time == null ? null : time.start())
                .number(time == null ? null : time.end())
                .number(box == null ? null : box.x())
                .number(box == null ? null : box.y())
                .number(box == null ? null : box.width())
                .number(box == null ? null : box.height())
                .number(annotation.area())
                .truth(annotation.crowd())
                .text(annotation.text())
                .number(annotation.labelledKeypoints())
                .number(annotation.span().offset())
                .number(annotation.span().length());
        end(annotations);
    }

    @Override
    public void category(Category category) {
        categories
                .row()
                .number(manifestId)
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
                .number(releaseId)
                .number(manifestId)
                .text(exclusion.itemId())
                .number(exclusion.span().offset())
                .number(exclusion.span().length());
        exclusionCount++;
        end(exclusions);
    }

    @Override
    public void finding(Finding finding) {
        // findings are kept by the report
    }

    /// How much was written, in words for a person.
    String amounts() {
        return Amounts.records(itemCount, annotationCount, categoryCount, exclusionCount);
    }

    /// Sends what is still gathered; the rows are in the transaction then.
    void flush() throws SQLException {
        items.flush();
        categories.flush();
        annotations.flush();
        exclusions.flush();
    }

    private static void end(CopyTable table) {
        try {
            table.endRow();
        } catch (SQLException e) {
            throw new RowsNotWritten(e);
        }
    }
}
