package dev.modalium.catalogue;

/// A dataset with this slug is in the catalogue already.
public final class SlugTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String slug;

    SlugTaken(String slug) {
        super("There is a dataset '" + slug + "' already: change it with PATCH, or choose another slug.");
        this.slug = slug;
    }

    public String slug() {
        return slug;
    }
}
