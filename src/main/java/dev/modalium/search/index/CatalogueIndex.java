package dev.modalium.search.index;

import dev.modalium.catalogue.CatalogueChanged;
import dev.modalium.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/// The index of this instance, which follows the catalogue. Who reads waits until what this instance has written is in.
@Component
public class CatalogueIndex implements Snapshots, DisposableBean {

    private static final Duration WAITED_AT_MOST = Duration.ofSeconds(10);

    private final CatalogueState catalogue;
    private final IndexVocabulary reading;
    private final OpenIndex index;
    private final OwnWrites own;
    private final Follower follower;
    private volatile boolean open = true;

    @Autowired
    CatalogueIndex(
            DatasetRows rows,
            CatalogueState catalogue,
            Vocabulary vocabulary,
            Printed printed,
            PlatformTransactionManager transactions,
            @Value("${modalium.index:${modalium.data}/index}") Path folder)
            throws IOException {
        this(rows, catalogue, vocabulary, printed, transactions, folder, WAITED_AT_MOST);
    }

    /// @param waitedAtMost how long who reads waits for what this instance has written
    CatalogueIndex(
            DatasetRows rows,
            CatalogueState catalogue,
            Vocabulary vocabulary,
            Printed printed,
            PlatformTransactionManager transactions,
            Path folder,
            Duration waitedAtMost)
            throws IOException {
        this.catalogue = catalogue;
        this.reading = IndexVocabulary.with(vocabulary);
        this.index = new OpenIndex(folder, Shape.of(vocabulary), new DatasetDocument(vocabulary, printed));
        this.own = new OwnWrites(this::revision, waitedAtMost);
        this.follower = new Follower(index, rows, catalogue, own, transactions);
        follower.start();
    }

    @Override
    public Snapshot snapshot() {
        own.await();
        while (open) {
            View current = index.view();
            if (current.reader().tryIncRef()) {
                return new Snapshot(current, reading);
            }
        }
        throw new IllegalStateException("The service is ending, and its index is closed");
    }

    /// The last change of the catalogue that is in the index.
    public long revision() {
        return index.view().revision();
    }

    /// What keeps the index from following the catalogue; empty where nothing does.
    public String trouble() {
        return follower.trouble();
    }

    /// How many revisions the catalogue is ahead of the index.
    public long behind() {
        return catalogue.current().number() - revision();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(CatalogueChanged change) {
        own.wrote(change.revision());
        follower.tell();
    }

    @Override
    public void destroy() throws IOException {
        open = false;
        own.end();
        follower.end();
        index.close();
    }
}
