package dev.modalium.catalogue;

/// A dataset has been changed since the revision that a change was made for.
public final class StaleRevision extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long current;

    StaleRevision(String slug, long current) {
        super("The dataset '" + slug + "' is at revision " + current
                + " by now: read it again, and make the change on that.");
        this.current = current;
    }

    public long current() {
        return current;
    }
}
