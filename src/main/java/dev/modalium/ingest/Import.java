package dev.modalium.ingest;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// Manifests on their way into a release together, from the arrival of their bytes to the end, with what became of
/// them.
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

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ImportFile> files;

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
    Import(ImportRequest request, List<ImportFile> sent, Instant now) {
        this.id = UUID.randomUUID();
        this.dataset = request.dataset();
        this.version = request.version();
        this.createDataset = request.createDataset();
        this.split = request.split();
        this.format = request.format();
        this.files = List.copyOf(sent);
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

    /// Notes what was packed in the files that were sent; an earlier attempt may have done so before.
    void unpacked(List<ImportFile> manifests) {
        files = Stream.concat(sent().stream(), manifests.stream()).toList();
    }

    /// What became of an import whose manifests were read.
    void end(ImportEnd end, Instant now) {
        state = end.state();
        outcome = end.outcome();
        format = end.format() == null ? format : end.format();
        split = end.split() == null ? split : end.split();
        items = end.items();
        annotations = end.annotations();
        findings = end.findings();
        files = files.stream().map(end::counted).toList();
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

    /// Those that were sent, and those that were packed in them once it has been unpacked.
    public List<ImportFile> files() {
        return files;
    }

    /// The files that were sent, at least one, none with the name of another.
    public List<ImportFile> sent() {
        return files.stream().filter(file -> file.within() == null).toList();
    }

    /// The files that are read: those that were packed, and those that were sent and are not packed.
    public List<ImportFile> manifests() {
        Set<String> packed =
                files.stream().map(ImportFile::within).filter(Objects::nonNull).collect(Collectors.toSet());
        return files.stream()
                .filter(file -> file.within() != null || !packed.contains(file.fileName()))
                .toList();
    }

    /// What was sent, by the name of the first file.
    public String fileName() {
        List<ImportFile> sent = sent();
        String first = sent.getFirst().fileName();
        return sent.size() == 1 ? first : first + " and " + (sent.size() - 1) + " more";
    }

    /// Of the file that was sent, in lower-case hexadecimal digits; null where several were.
    public @Nullable String sha256() {
        List<ImportFile> sent = sent();
        return sent.size() == 1 ? sent.getFirst().sha256() : null;
    }

    /// Of all bytes that were sent.
    public long size() {
        return size(sent());
    }

    /// Of all bytes that are to be read.
    public long manifestSize() {
        return size(manifests());
    }

    private static long size(List<ImportFile> files) {
        return files.stream().mapToLong(ImportFile::size).sum();
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
