package dev.modalium.catalogue;

import dev.modalium.manifest.Profile;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A version of a dataset: a draft that takes in manifests, then published and fixed for good.
///
/// Rows are created by [Releases#createIfAbsent], which two importers may call at once.
@Entity
@Table(name = "release")
@DynamicUpdate
@SuppressWarnings("UnusedVariable") // some fields are only written here, and read by DatasetReading in SQL
public class Release {

    @Id
    private long id;

    private long datasetId;
    private String version;

    @Enumerated(EnumType.STRING)
    private ReleaseStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Profile profile;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> manifests;

    private long revision;
    private @Nullable Instant publishedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Release() {}

    public long id() {
        return id;
    }

    public long datasetId() {
        return datasetId;
    }

    public String version() {
        return version;
    }

    public ReleaseStatus status() {
        return status;
    }

    /// What was counted in the manifests that it has taken in so far.
    public Profile profile() {
        return profile == null ? Profile.EMPTY : profile;
    }

    /// Of the catalogue, when it last changed.
    long revision() {
        return revision;
    }

    /// Names of the manifests that the profile counts, in the order in which they came.
    public List<String> manifests() {
        return List.copyOf(manifests);
    }

    void requireDraft(String wanted) {
        if (status != ReleaseStatus.DRAFT) {
            throw new ReleaseNotOpen(version, status, wanted);
        }
    }

    void add(Profile contribution, String manifest, long changed) {
        requireDraft("added to");
        profile = profile().merge(contribution);
        if (!manifests.contains(manifest)) {
            List<String> longer = new ArrayList<>(manifests);
            longer.add(manifest);
            manifests = longer;
        }
        revision = changed;
    }

    void publish(Instant now, long changed) {
        requireDraft("published");
        status = ReleaseStatus.PUBLISHED;
        publishedAt = now;
        revision = changed;
    }

    void supersede(long changed) {
        status = ReleaseStatus.SUPERSEDED;
        revision = changed;
    }

    void withdraw(long changed) {
        status = ReleaseStatus.WITHDRAWN;
        revision = changed;
    }
}
