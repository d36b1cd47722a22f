package dev.modalium.catalogue;

/// A release that was published can be relied on, and is not deleted before somebody has withdrawn it.
public final class ReleaseStands extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String version;
    private final ReleaseStatus status;

    ReleaseStands(String version, ReleaseStatus status) {
        super("Release '" + version + "' is " + status.slug()
                + "; only drafts and withdrawn releases are deleted: withdraw it first.");
        this.version = version;
        this.status = status;
    }

    public String version() {
        return version;
    }

    public ReleaseStatus status() {
        return status;
    }
}
