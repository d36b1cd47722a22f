package dev.modalium.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.modalium.catalogue.CatalogueTest;
import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Filter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// Whatever becomes of the files of an index, it answers and follows the catalogue.
@CatalogueTest
class DamagedIndexTests {

    @TempDir
    private Path folder;

    private IndexedCatalogue catalogue;
    private CatalogueIndex index;

    @Autowired
    void watch(AutowireCapableBeanFactory beans) {
        catalogue = beans.createBean(IndexedCatalogue.class);
    }

    @BeforeEach
    void fill() throws IOException {
        List.of("one", "two", "three").forEach(name -> catalogue.write("indexed-before-" + name));
        open();
    }

    private void open() throws IOException {
        index = catalogue.indexIn(folder);
    }

    @AfterEach
    void close() throws IOException {
        index.destroy();
    }

    @Test
    void isFilledAgainWhenItsFolderIsDeletedUnderIt() throws IOException {
        long before = count();
        deleteFolder();

        assertThat(count()).isEqualTo(before);
        catalogue.write("written-without-a-folder");

        awaitFollowed();
        assertThat(count()).isEqualTo(before + 1);
        assertThat(files()).isNotEmpty();
    }

    @Test
    void isFilledAgainWhenOneOfItsFilesIsGone() throws IOException {
        long before = count();
        Files.delete(largest());

        catalogue.write("written-without-a-file");

        awaitFollowed();
        assertThat(count()).isEqualTo(before + 1);
        await().untilAsserted(() -> assertThat(index.trouble()).isEmpty());
    }

    @Test
    void isBuiltAnewWhenAFileIsDamagedWhileItIsClosed() throws IOException {
        long before = count();
        index.destroy();
        damage(largest());

        open();

        assertThat(count()).isEqualTo(before);
        assertThat(index.behind()).isZero();
    }

    @Test
    void isBuiltAnewWhenWhatIsOnDiskIsOfAnotherShape() throws IOException {
        long before = count();
        index.destroy();
        deleteFolder();
        try (Directory other = FSDirectory.open(folder.resolve("1"));
                IndexWriter writer = new IndexWriter(other, IndexFiles.settings())) {
            Document document = new Document();
            document.add(new StringField(Columns.of(Field.RELATED), "ave", Store.NO));
            writer.addDocument(document);
        }

        open();

        assertThat(count()).isEqualTo(before);
    }

    @Test
    void goesOnWithWhatIsOnDisk() throws IOException {
        long before = count();
        index.destroy();
        Path kept = largest();

        open();

        assertThat(count()).isEqualTo(before);
        assertThat(kept).exists();
    }

    private long count() {
        try (Snapshot snapshot = index.snapshot()) {
            return snapshot.count(Filter.everything());
        }
    }

    private void awaitFollowed() {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(index.behind()).isZero());
    }

    private void deleteFolder() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("1"))) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("1"))) {
            return files.toList();
        }
    }

    private Path largest() throws IOException {
        return files().stream()
                .max(Comparator.comparingLong(file -> file.toFile().length()))
                .orElseThrow();
    }

    private static void damage(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            long middle = bytes.length() / 2;
            bytes.seek(middle);
            int before = bytes.read();
            bytes.seek(middle);
            bytes.write(before ^ 0xFF);
        }
    }
}
