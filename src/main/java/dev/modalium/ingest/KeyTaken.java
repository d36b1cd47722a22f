package dev.modalium.ingest;

/// A key came again with another request.
public class KeyTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyTaken(IdempotencyKey key) {
        super("The key '" + key.value() + "' came with another request within the last " + SentRequests.KEPT.toHours()
                + " hours; take a new key for a new request.");
    }
}
