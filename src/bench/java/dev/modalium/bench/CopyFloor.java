package dev.modalium.bench;

import dev.modalium.manifest.Annotation;
import dev.modalium.manifest.Box;
import dev.modalium.manifest.Category;
import dev.modalium.manifest.Exclusion;
import dev.modalium.manifest.Finding;
import dev.modalium.manifest.Head;
import dev.modalium.manifest.Item;
import dev.modalium.manifest.ManifestFormats;
import dev.modalium.manifest.ManifestSource;
import dev.modalium.manifest.Media;
import dev.modalium.manifest.RecordSink;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// The floor of an import: the same rows, read and copied into tables with primary keys, and nothing else.
final class CopyFloor implements RecordSink {

    private final CopyManager copies;
    private BinaryRows rows;
    private String table = "";
    private long items;
    private long annotations;

    private CopyFloor(CopyManager copies) {
        this.copies = copies;
    }

    /// How many seconds it takes.
    static double seconds(Connection connection, Path file) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("drop schema if exists floor cascade");
            statement.execute("create schema floor");
            statement.execute("create table floor.item (like public.item, primary key (release_id, external_id))");
            statement.execute(
                    "create table floor.annotation (like public.annotation, primary key (manifest_id, position))");
            ManifestSource source = ManifestSource.of(file, file.getFileName().toString(), null);
            var floor = new CopyFloor(connection.unwrap(PGConnection.class).getCopyAPI());
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            ManifestFormats.installed().formatOf(Head.of(source)).read(source, floor);
            floor.rows.end();
            connection.commit();
            double seconds = (System.nanoTime() - start) / 1e9;
            statement.execute("drop schema floor cascade");
            connection.commit();
            return seconds;
        }
    }

    @Override
    public void item(Item item) {
        Media media = item.media();
        String attributes = item.attributes().isEmpty()
                ? null
                : "\u0001{\"licence\": \"" + item.attributes().get("licence") + "\"}";
        write(
                "floor.item",
                1L,
                item.id(),
                1L,
                items++,
                item.split(),
                item.modalities(),
                media.path(),
                media.url(),
                media.width(),
                media.height(),
                media.seconds(),
                media.frameRate(),
                item.originKeys(),
                attributes,
                item.span().offset(),
                item.span().length());
    }

    @Override
    public void annotation(Annotation annotation) {
        Box box = annotation.box();
        write(
                "floor.annotation",
                1L,
                1L,
                annotations++,
                annotation.id(),
                annotation.itemId(),
                (short) 1,
                annotation.category(),
                null,
                null,
                box == null ? null : box.x(),
                box == null ? null : box.y(),
                box == null ? null : box.width(),
                box == null ? null : box.height(),
                annotation.area(),
                annotation.crowd(),
                annotation.text(),
                annotation.span().offset(),
                annotation.span().length(),
                annotation.labelledKeypoints());
    }

    @Override
    public void category(Category category) {}

    @Override
    public void exclusion(Exclusion exclusion) {}

    @Override
    public void finding(Finding finding) {}

    private void write(String name, Object... columns) {
        try {
            if (!table.equals(name)) {
                if (rows != null) {
                    rows.end();
                }
                rows = new BinaryRows(copies, name);
                table = name;
            }
            rows.row(columns);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
