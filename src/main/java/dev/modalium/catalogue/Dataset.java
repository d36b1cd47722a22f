package dev.modalium.catalogue;

import dev.modalium.vocabulary.Vocabulary;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A dataset with its curated values: what the starter catalogue says, and what curators changed since.
///
/// Rows are created by [Datasets#createIfAbsent], which several may call at once. What a dataset contains and
/// supports is kept beside it by [Facts], because releases write there as well.
@Entity
@Table(name = "dataset")
@DynamicUpdate
@SuppressWarnings("UnusedVariable") // some fields are only written here, and read by DatasetReading in SQL
class Dataset {

    @Id
    private long id;

    private String slug;
    private String name;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> aliases;

    private @Nullable String summary;
    private @Nullable String description;
    private @Nullable Integer year;

    @Enumerated(EnumType.STRING)
    private @Nullable Nature nature;

    private @Nullable String homepage;
    private @Nullable String licence;
    private @Nullable String licenceNote;
    private @Nullable String citation;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> creators;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> languages;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Provenance> provenance;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> curatedFields;

    private @Nullable String starterDigest;
    private long revision;
    private Instant updatedAt;

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "dataset_paper", joinColumns = @JoinColumn(name = "dataset_id"))
    private Set<Paper> papers;

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "dataset_size", joinColumns = @JoinColumn(name = "dataset_id"))
    @OrderColumn(name = "position")
    private List<Size> sizes;

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "dataset_relation", joinColumns = @JoinColumn(name = "dataset_id"))
    private Set<Relation> relations;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Dataset() {}

    long id() {
        return id;
    }

    String slug() {
        return slug;
    }

    String name() {
        return name;
    }

    long revision() {
        return revision;
    }

    /// All that [#curate] may change, to be compared.
    List<@Nullable Object> curated() {
        return Arrays.asList(
                name,
                aliases,
                summary,
                description,
                year,
                nature,
                homepage,
                licence,
                licenceNote,
                citation,
                creators,
                languages,
                provenance,
                curatedFields);
    }

    @Nullable
    String starterDigest() {
        return starterDigest;
    }

    void changed(long number, Instant now) {
        revision = number;
        updatedAt = now;
    }

    /// Sets a field by hand; from now on the starter catalogue leaves it alone.
    void curate(CuratedField field, GivenValue value, Vocabulary vocabulary) {
        switch (field) {
            case NAME -> name = value.requiredLine();
            case ALIASES -> aliases = value.lines();
            case SUMMARY -> summary = value.text();
            case DESCRIPTION -> description = value.text();
            case YEAR -> year = value.year();
            case NATURE -> nature = value.nature();
            case HOMEPAGE -> homepage = value.webAddress();
            case LICENCE -> {
                GivenLicence changed = new GivenLicence(licence, licenceNote).changedBy(value, vocabulary);
                licence = changed.slug();
                licenceNote = changed.note();
            }
            case CITATION -> citation = value.text();
            case CREATORS -> creators = value.lines();
            case LANGUAGES -> languages = value.lines();
        }
        if (!curatedFields.contains(field.slug())) {
            List<String> longer = new ArrayList<>(curatedFields);
            longer.add(field.slug());
            curatedFields = longer;
        }
        putProvenance(field, Provenance.CURATOR);
    }

    /// Takes over what the starter catalogue says, except for the fields that a curator changed.
    void start(StarterValues values) {
        starting(CuratedField.NAME, () -> name = values.name(), null);
        starting(CuratedField.ALIASES, () -> aliases = values.aliases(), null);
        starting(CuratedField.SUMMARY, () -> summary = values.summary(), null);
        starting(
                CuratedField.YEAR,
                () -> year = values.year().value(),
                values.year().provenance());
        starting(
                CuratedField.NATURE,
                () -> nature = values.nature().value(),
                values.nature().provenance());
        starting(
                CuratedField.HOMEPAGE,
                () -> homepage = values.homepage().value(),
                values.homepage().provenance());
        starting(
                CuratedField.LICENCE,
                () -> {
                    licence = values.licence().value();
                    licenceNote = values.licenceNote();
                },
                values.licence().provenance());
        starting(
                CuratedField.LANGUAGES,
                () -> languages = Objects.requireNonNullElse(values.languages().value(), List.of()),
                values.languages().provenance());
        replace(papers, values.papers());
        replace(relations, values.relations());
        if (!sizes.equals(values.sizes())) {
            sizes.clear();
            sizes.addAll(values.sizes());
        }
        starterDigest = values.digest();
    }

    private void starting(CuratedField field, Runnable assignment, @Nullable Provenance source) {
        if (!curatedFields.contains(field.slug())) {
            assignment.run();
            putProvenance(field, source);
        }
    }

    private static <T> void replace(Set<T> stored, Set<T> wanted) {
        stored.retainAll(wanted);
        stored.addAll(wanted);
    }

    private void putProvenance(CuratedField field, @Nullable Provenance source) {
        Map<String, Provenance> changed = new LinkedHashMap<>(provenance);
        if (source == null) {
            changed.remove(field.slug());
        } else {
            changed.put(field.slug(), source);
        }
        provenance = changed;
    }
}
