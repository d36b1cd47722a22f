package dev.modalium.search.index;

import dev.modalium.catalogue.CatalogueChanged;
import dev.modalium.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/// The index of this instance, which follows the catalogue.
///
/// One thread reads what changed: at once when this instance wrote, and every half second for what others write. Who
/// reads waits until what this instance has written is in.
@Component
public class CatalogueIndex implements Snapshots, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(CatalogueIndex.class);

    private static final Duration LOOKED_AFTER = Duration.ofMillis(500);
    private static final Duration KEPT_AFTER = Duration.ofSeconds(10);
    private static final Duration WAITED_AT_MOST = Duration.ofSeconds(10);
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(2);

    private final DatasetRows rows;
    private final CatalogueState catalogue;
    private final DatasetDocument documents;
    private final Reading reading;
    private final TransactionTemplate oneMoment;
    private final String shape;
    private final Path folder;
    private final AtomicLong written = new AtomicLong();
    private final Semaphore news = new Semaphore(0);
    private final Lock progress = new ReentrantLock();
    private final Condition progressed = progress.newCondition();
    private final Thread follower;
    private IndexFiles files;
    private volatile View view;
    private volatile boolean open = true;
    private CatalogueState.@Nullable Revision followed;
    private volatile String trouble = "";
    private long keptAt = System.nanoTime();

    CatalogueIndex(
            DatasetRows rows,
            CatalogueState catalogue,
            Vocabulary vocabulary,
            Printed printed,
            PlatformTransactionManager transactions,
            @Value("${modalium.index:${modalium.data}/index}") Path folder)
            throws IOException {
        this.rows = rows;
        this.catalogue = catalogue;
        this.documents = new DatasetDocument(vocabulary, printed);
        this.reading = Reading.with(vocabulary);
        this.shape = Shape.of(vocabulary);
        this.oneMoment = new TransactionTemplate(transactions);
        oneMoment.setReadOnly(true);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        oneMoment.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.folder = folder;
        this.files = IndexFiles.open(folder, shape);
        this.followed = files.kept(shape);
        this.view = View.of(DirectoryReader.open(files.writer()), followed == null ? -1 : followed.number());
        follow();
        this.follower = Thread.ofPlatform().name("catalogue-index").daemon().start(this::keepFollowing);
    }

    @Override
    public Snapshot snapshot() {
        awaitWritten();
        while (open) {
            View current = view;
            if (current.reader().tryIncRef()) {
                return new Snapshot(current, reading);
            }
        }
        throw new IllegalStateException("The service is ending, and its index is closed");
    }

    /// The last change of the catalogue that is in the index.
    public long revision() {
        return view.revision();
    }

    /// What keeps the index from following the catalogue; empty where nothing does.
    public String trouble() {
        return trouble;
    }

    /// How many revisions the catalogue is ahead of the index.
    public long behind() {
        return catalogue.current().number() - view.revision();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(CatalogueChanged change) {
        written.accumulateAndGet(change.revision(), Math::max);
        news.release();
    }

    @Override
    public void destroy() throws IOException {
        open = false;
        news.release();
        try {
            if (!follower.join(ENDS_WITHIN)) { // it may wait for a database that is gone
                follower.interrupt();
                follower.join(ENDS_WITHIN);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        view.reader().close();
        files.close();
    }

    private void awaitWritten() {
        if (view.revision() >= written.get()) {
            return;
        }
        long left = WAITED_AT_MOST.toNanos();
        progress.lock();
        try {
            while (open && left > 0 && view.revision() < written.get()) {
                left = progressed.awaitNanos(left);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            progress.unlock();
        }
    }

    private void keepFollowing() {
        try {
            while (open) {
                boolean told = news.tryAcquire(LOOKED_AFTER.toMillis(), TimeUnit.MILLISECONDS);
                news.drainPermits();
                if (open && !tryToFollow() && told) {
                    Thread.sleep(LOOKED_AFTER);
                    news.release();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean tryToFollow() {
        try {
            if (!files.areWhole(view.reader())) {
                beginAnew();
            }
            follow();
            keep();
            trouble = "";
            return true;
        } catch (IOException | RuntimeException | Error e) { // also what memory was too small for may pass
            if (!e.toString().equals(trouble)) { // said once, not twice a second
                trouble = e.toString();
                log.warn("The index could not follow the catalogue, and will try again: {}", trouble);
            }
            return false;
        }
    }

    /// Until the new index is whole, the view of the old one is read.
    private void beginAnew() throws IOException {
        log.warn("The index on disk is damaged or gone, and is built anew");
        followed = null;
        files.abandon();
        files = IndexFiles.anew(folder);
    }

    /// Brings the index to the catalogue's revision.
    private void follow() throws IOException {
        CatalogueState.Revision known = followed;
        if (known != null && catalogue.current().equals(known)) {
            return;
        }
        long after = known != null && catalogue.passedThrough(known) ? known.number() : -1;
        long start = System.nanoTime();
        CatalogueState.Revision reached = Objects.requireNonNull(oneMoment.execute(_ -> write(after)));
        if (after < 0) { // what was written before an older state was restored is not there to be waited for
            written.accumulateAndGet(reached.number(), Math::min);
        }
        publish(reached);
        if (after < 0) {
            double seconds = (System.nanoTime() - start) / 1e9;
            log.info(String.format(
                    Locale.ROOT,
                    "The index of the catalogue was built anew: %,d datasets in %.1f s",
                    view.reader().numDocs(),
                    seconds));
        }
    }

    private CatalogueState.Revision write(long after) {
        CatalogueState.Revision now = catalogue.current();
        try {
            if (after < 0) {
                fill();
            } else {
                rows.changedAfter(after, this::update);
            }
            files.reached(now, shape);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return now;
    }

    private void fill() throws IOException {
        files.writer().deleteAll();
        files.expectMuch(true);
        try (Filling filling = new Filling(this::add)) {
            rows.changedAfter(-1, filling::add);
        } finally {
            files.expectMuch(false);
        }
    }

    private void add(IndexedDataset dataset) {
        try {
            files.writer().addDocument(documents.of(dataset));
        } catch (IllegalArgumentException refused) {
            leaveOut(dataset, refused);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void update(IndexedDataset dataset) {
        try {
            files.writer().updateDocument(new Term(DatasetDocument.SLUG, dataset.slug()), documents.of(dataset));
        } catch (IllegalArgumentException refused) {
            leaveOut(dataset, refused);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One dataset that cannot be indexed must not keep all others out.
    private void leaveOut(IndexedDataset dataset, IllegalArgumentException refused) {
        log.error("The dataset {} cannot be indexed, and is not found: {}", dataset.slug(), refused.getMessage());
        try {
            files.writer().deleteDocuments(new Term(DatasetDocument.SLUG, dataset.slug()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void publish(CatalogueState.Revision reached) throws IOException {
        View before = view;
        DirectoryReader changed = DirectoryReader.openIfChanged(before.reader(), files.writer());
        if (changed == null) {
            before.reader().incRef();
            view = new View(before.reader(), before.searcher(), before.segments(), reached.number());
        } else {
            view = before.next(changed, reached.number());
        }
        before.reader().decRef();
        followed = reached;
        progress.lock();
        try {
            progressed.signalAll();
        } finally {
            progress.unlock();
        }
    }

    /// Writes the index to disk from time to time, so that a start has less to catch up with.
    private void keep() throws IOException {
        if (files.writer().hasUncommittedChanges() && System.nanoTime() - keptAt > KEPT_AFTER.toNanos()) {
            files.writer().commit();
            keptAt = System.nanoTime();
        }
    }
}
