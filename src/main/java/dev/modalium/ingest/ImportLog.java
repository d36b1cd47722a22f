package dev.modalium.ingest;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
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
    private final ProgressRows progress;

    ImportLog(Imports imports, ProgressRows progress) {
        this.imports = imports;
        this.progress = progress;
    }

    public Optional<Import> find(UUID id) {
        return imports.findById(id);
    }

    /// How these imports stand at this moment, on whichever instance they run; those that are not there are left out.
    public List<ImportStatus> statuses(Collection<UUID> ids) {
        return statuses(imports.findByIdIn(ids));
    }

    private List<ImportStatus> statuses(List<Import> jobs) {
        Map<UUID, ImportProgress> known = progress.find(jobs.stream()
                .filter(job -> job.state() == ImportState.RUNNING)
                .map(Import::id)
                .toList());
        return jobs.stream()
                .map(job -> ImportStatus.of(job, known.get(job.id())))
                .toList();
    }

    /// Imports that are older than the given one, or the newest of all.
    ///
    /// @param dataset null for those of all datasets
    /// @param states any of them; all where none is given
    public List<ImportStatus> before(
            @Nullable Import newer, @Nullable String dataset, Collection<ImportState> states, int limit) {
        return statuses(imports.page(
                dataset,
                states.isEmpty() ? EnumSet.allOf(ImportState.class) : states,
                newer == null ? null : newer.createdAt(),
                newer == null ? null : newer.id(),
                Limit.of(limit)));
    }
}
