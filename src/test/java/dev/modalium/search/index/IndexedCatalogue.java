package dev.modalium.search.index;

import dev.modalium.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A catalogue that others write as well, and indexes of it in other folders than the application's own.
record IndexedCatalogue(
        DatasetRows rows,
        CatalogueState catalogue,
        Vocabulary vocabulary,
        Printed printed,
        PlatformTransactionManager transactions,
        JdbcClient jdbc) {

    CatalogueIndex indexIn(Path folder) throws IOException {
        return new CatalogueIndex(rows, catalogue, vocabulary, printed, transactions, folder);
    }

    CatalogueIndex indexIn(Path folder, Duration waitedAtMost) throws IOException {
        return new CatalogueIndex(rows, catalogue, vocabulary, printed, transactions, folder, waitedAtMost);
    }

    /// As another instance would; returns the revision.
    long write(String slug) {
        return new TransactionTemplate(transactions).execute(_ -> {
            long revision = jdbc.sql("update catalogue_revision set number = number + 1 returning number")
                    .query(Long.class)
                    .single();
            jdbc.sql("insert into dataset (slug, name, revision) values (?, ?, ?)")
                    .params(slug, slug, revision)
                    .update();
            return revision;
        });
    }

    /// Brings back the state before the last change, which wrote a dataset.
    void restoreWithout(String slug) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            jdbc.sql("delete from dataset where slug = ?").param(slug).update();
            jdbc.sql("delete from revision_mark where revision >= (select number from catalogue_revision) - 1")
                    .update();
            jdbc.sql("update catalogue_revision set number = number - 1").update();
        });
    }
}
