package dev.modalium.catalogue;

import java.util.List;
import java.util.UUID;

/// A release cannot be deleted while manifests are on their way into it.
public final class ReleaseBusy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<UUID> imports;

    /// @param imports that are under way, as far as they are known
    public ReleaseBusy(String version, List<UUID> imports) {
        super("An import into release '" + version + "' is under way"
                + (imports.isEmpty() ? "" : ": " + imports.getFirst())
                + ". Wait for its end, or cancel it, and delete the release then.");
        this.imports = List.copyOf(imports);
    }

    public List<UUID> imports() {
        return imports;
    }
}
