package dev.modalium.catalogue;

/// A release is no longer a draft: what was published never changes.
public final class ReleaseNotOpen extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String version;
    private final ReleaseStatus status;

    ReleaseNotOpen(String version, ReleaseStatus status, String wanted) {
        super("Release '" + version + "' is " + status.slug() + " and cannot be " + wanted
                + "; what was published never changes: take another version.");
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
