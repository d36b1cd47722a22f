package dev.modalium.validation;

import dev.modalium.manifest.Annotation;
import dev.modalium.manifest.Category;
import dev.modalium.manifest.Exclusion;
import dev.modalium.manifest.Finding;
import dev.modalium.manifest.Item;
import dev.modalium.manifest.ManifestFormat;
import dev.modalium.manifest.ManifestSource;
import dev.modalium.manifest.RecordSink;
import dev.modalium.manifest.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/// Reads a manifest on a thread of its own while the caller's thread works on what was read, in the same order.
///
/// The reader waits when it is some batches ahead, so that memory stays bounded whatever the records hold.
final class ReadAhead {

    private static final int BATCHES = 4;
    private static final int MOST_RECORDS = 256;
    private static final long MOST_BYTES = 256 << 10;

    /// What a record takes beside the bytes that it stands for in the file.
    private static final long OVERHEAD = 256;

    /// Some records of any sort, and after the last one whether the reading failed.
    private record Batch(
            List<Object> records, boolean last, @Nullable Throwable failure) {}

    private final BlockingQueue<Batch> queue = new ArrayBlockingQueue<>(BATCHES);

    private ReadAhead() {}

    /// Reads the source and pushes all that it holds into the sink, on this thread, before it returns.
    static void read(ManifestFormat format, ManifestSource source, RecordSink sink) throws IOException {
        var ahead = new ReadAhead();
        Thread reader = Thread.ofPlatform().daemon().name("manifest-reader").start(() -> ahead.readAll(format, source));
        boolean done = false;
        try {
            ahead.drain(sink);
            done = true;
        } finally {
            if (!done) {
                reader.interrupt();
            }
            join(reader);
        }
    }

    private void readAll(ManifestFormat format, ManifestSource source) {
        var batches = new Batches();
        Throwable failure = null;
        try {
            format.read(source, batches);
        } catch (Abandoned e) {
            return; // by a caller that no longer listens
        } catch (Throwable e) {
            failure = e;
        }
        try {
            queue.put(new Batch(batches.records, true, failure));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void drain(RecordSink sink) throws IOException {
        Batch batch;
        do {
            batch = take();
            for (Object read : batch.records()) {
                push(read, sink);
            }
        } while (!batch.last());
        switch (batch.failure()) {
            case null -> {}
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }

    private Batch take() throws IOException {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The reading was interrupted", e);
        }
    }

    private static void push(Object read, RecordSink sink) {
        switch (read) {
            case Annotation annotation -> sink.annotation(annotation);
            case Item item -> sink.item(item);
            case Finding finding -> sink.finding(finding);
            case Category category -> sink.category(category);
            case Exclusion exclusion -> sink.exclusion(exclusion);
            default -> throw new IllegalStateException("No record: " + read);
        }
    }

    /// The reader ends soon by itself: it cannot hand over any more.
    private static void join(Thread reader) {
        boolean interrupted = false;
        while (true) {
            try {
                reader.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
                reader.interrupt();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Stops a reader whose records nobody wants any more.
    private static final class Abandoned extends RuntimeException {

        private static final long serialVersionUID = 1;

        Abandoned() {
            super("Nobody waits for the records", null, false, false);
        }
    }

    private final class Batches implements RecordSink {

        private List<Object> records = new ArrayList<>(MOST_RECORDS);
        private long bytes;

        @Override
        public void item(Item item) {
            add(item, item.span());
        }

        @Override
        public void annotation(Annotation annotation) {
            add(annotation, annotation.span());
        }

        @Override
        public void category(Category category) {
            add(category, category.span());
        }

        @Override
        public void exclusion(Exclusion exclusion) {
            add(exclusion, exclusion.span());
        }

        @Override
        public void finding(Finding finding) {
            add(finding, null);
        }

        private void add(Object read, @Nullable Span span) {
            records.add(read);
            bytes += OVERHEAD + (span == null ? 0 : span.length());
            if (records.size() == MOST_RECORDS || bytes >= MOST_BYTES) {
                handOver();
            }
        }

        private void handOver() {
            try {
                queue.put(new Batch(records, false, null));
            } catch (InterruptedException e) {
                throw new Abandoned();
            }
            records = new ArrayList<>(MOST_RECORDS);
            bytes = 0;
        }
    }
}
