package dev.modalium.ingest;

import org.jspecify.annotations.Nullable;

/// An import that has ended by itself cannot be cancelled any more.
public class ImportEnded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ImportState state;

    ImportEnded(ImportState state, @Nullable String outcome) {
        super("The import has ended as " + state.slug() + " and cannot be cancelled"
                + (outcome == null ? "." : ": " + outcome));
        this.state = state;
    }

    public ImportState state() {
        return state;
    }
}
