package dev.modalium.ingest;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// One manifest on its way into a release, from the arrival of its bytes to the end, with what became of it.
@Entity
@Table(name = "import")
public class Import {

    @Id
    private UUID id;

    private String dataset;
    private String version;
    private boolean createDataset;
    private @Nullable String split;
    private @Nullable String format;
    private String fileName;
    private String sha256;
    private long size;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    private @Nullable String outcome;
    private long items;
    private long annotations;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<FindingCount> findings;

    private int attempts;
    private String createdBy;
    private Instant createdAt;
    private @Nullable Instant startedAt;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Import() {}

    @SuppressWarnings("NullAway.Init") // the nullable fields start as null
    Import(ImportRequest request, String sha256, long size, Instant now) {
        this.id = UUID.randomUUID();
        this.dataset = request.dataset();
        this.version = request.version();
        this.createDataset = request.createDataset();
        this.split = request.split();
        this.format = request.format();
        this.fileName = request.fileName();
        this.sha256 = sha256;
        this.size = size;
        this.state = ImportState.QUEUED;
        this.findings = List.of();
        this.createdBy = request.by();
        this.createdAt = now;
    }

    void begin(Instant now) {
        state = ImportState.RUNNING;
        attempts++;
        startedAt = now;
    }

    /// Goes back into the queue, because another import into the dataset is under way.
    void waitForTurn() {
        state = ImportState.QUEUED;
        attempts--;
        startedAt = null;
    }

    /// What became of an import whose manifest was read.
    void end(ImportEnd end, Instant now) {
        state = end.state();
        outcome = end.outcome();
        format = end.format() == null ? format : end.format();
        split = end.split() == null ? split : end.split();
        items = end.items();
        annotations = end.annotations();
        findings = end.findings();
        endedAt = now;
    }

    void fail(String why, Instant now) {
        state = ImportState.FAILED;
        outcome = why;
        endedAt = now;
    }

    void cancel(String by, Instant now) {
        outcome = "Cancelled by " + by + (state == ImportState.QUEUED ? " before it began" : " while it was running")
                + "; nothing of it was imported.";
        state = ImportState.CANCELLED;
        endedAt = now;
    }

    public UUID id() {
        return id;
    }

    public String dataset() {
        return dataset;
    }

    public String version() {
        return version;
    }

    boolean createsDataset() {
        return createDataset;
    }

    public @Nullable String split() {
        return split;
    }

    public @Nullable String format() {
        return format;
    }

    public String fileName() {
        return fileName;
    }

    public String sha256() {
        return sha256;
    }

    public long size() {
        return size;
    }

    public ImportState state() {
        return state;
    }

    public @Nullable String outcome() {
        return outcome;
    }

    public long items() {
        return items;
    }

    public long annotations() {
        return annotations;
    }

    public List<FindingCount> findings() {
        return findings;
    }

    public int attempts() {
        return attempts;
    }

    public String createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant startedAt() {
        return startedAt;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }
}
