package dev.modalium.ingest;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Imports as people ask about them, the newest first.
@Service
@Transactional(readOnly = true)
public class ImportLog {

    private final Imports imports;

    ImportLog(Imports imports) {
        this.imports = imports;
    }

    public Optional<Import> find(UUID id) {
        return imports.findById(id);
    }

    /// Imports that are older than the given one, or the newest of all.
    ///
    /// @param dataset null for those of all datasets
    public List<Import> before(@Nullable Import newer, @Nullable String dataset, int limit) {
        return imports.page(
                dataset, newer == null ? null : newer.createdAt(), newer == null ? null : newer.id(), Limit.of(limit));
    }
}
