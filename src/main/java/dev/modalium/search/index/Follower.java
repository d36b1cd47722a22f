package dev.modalium.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Brings the index to the catalogue's revision, on a thread of its own: at once when it is told of a change, and every
/// half second for what others write.
final class Follower {

    private static final Logger log = LoggerFactory.getLogger(Follower.class);

    private static final Duration LOOKED_AFTER = Duration.ofMillis(500);
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(2);

    private final OpenIndex index;
    private final DatasetRows rows;
    private final CatalogueState catalogue;
    private final OwnWrites own;
    private final TransactionTemplate oneMoment;
    private final Semaphore news = new Semaphore(0);
    private final Thread thread;
    private CatalogueState.@Nullable Revision shown;
    private volatile boolean open = true;
    private volatile String trouble = "";

    Follower(
            OpenIndex index,
            DatasetRows rows,
            CatalogueState catalogue,
            OwnWrites own,
            PlatformTransactionManager transactions) {
        this.index = index;
        this.rows = rows;
        this.catalogue = catalogue;
        this.own = own;
        this.oneMoment = new TransactionTemplate(transactions);
        oneMoment.setReadOnly(true);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        oneMoment.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.thread = Thread.ofPlatform().name("catalogue-index").daemon().unstarted(this::keepFollowing);
    }

    /// Follows for the first time before it returns.
    ///
    /// @throws IOException if the index cannot be written
    void start() throws IOException {
        follow();
        thread.start();
    }

    /// The catalogue has changed.
    void tell() {
        news.release();
    }

    /// What keeps the index from following; empty where nothing does.
    String trouble() {
        return trouble;
    }

    void end() {
        open = false;
        news.release();
        try {
            if (!thread.join(ENDS_WITHIN)) { // it may wait for a database that is gone
                thread.interrupt();
                thread.join(ENDS_WITHIN);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
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
            index.check();
            follow();
            index.keep();
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

    private void follow() throws IOException {
        CatalogueState.Revision known = index.reached();
        if (known != null && catalogue.current().equals(known)) {
            return;
        }
        boolean putBack = shown != null && !catalogue.passedThrough(shown);
        boolean anew = known == null || putBack || (!known.equals(shown) && !catalogue.passedThrough(known));
        long start = System.nanoTime();
        long writtenBefore = own.written();
        CatalogueState.Revision reached = Objects.requireNonNull(oneMoment.execute(_ -> write(anew ? null : known)));
        if (putBack) {
            own.lostAfter(reached.number(), writtenBefore);
        }
        index.show(reached);
        shown = reached;
        trouble = "";
        own.progressed();
        if (anew) {
            double seconds = (System.nanoTime() - start) / 1e9;
            log.info(String.format(
                    Locale.ROOT,
                    "The index of the catalogue was built anew: %,d datasets in %.1f s",
                    index.view().reader().numDocs(),
                    seconds));
            index.keepNow();
        }
    }

    /// @param after what the index has; null where it is to be filled
    private CatalogueState.Revision write(CatalogueState.@Nullable Revision after) {
        CatalogueState.Revision now = catalogue.current();
        if (after != null) {
            rows.changedAfter(after.number(), index::update);
            return now;
        }
        try {
            index.fill(rows::all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return now;
    }
}
