package dev.modalium.ingest;

/// So many imports wait already that no further one is taken.
public class QueueFull extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long limit;

    QueueFull(long limit) {
        super("There are " + limit + " imports in the queue");
        this.limit = limit;
    }

    /// The largest number of imports that may wait.
    public long limit() {
        return limit;
    }
}
