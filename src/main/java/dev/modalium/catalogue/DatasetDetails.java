package dev.modalium.catalogue;

import dev.modalium.manifest.Profile;
import dev.modalium.vocabulary.Label;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Everything that the catalogue knows about one dataset, as of one revision; what nobody knows is null.
///
/// Labels are those of the vocabulary, null where it no longer has the term.
///
/// @param relations to and from other datasets
/// @param provenance where the values of fields come from, by name of the field
/// @param curatedFields names of the fields that a curator set by hand
/// @param revision of the catalogue, when this dataset last changed
public record DatasetDetails(
        String slug,
        String name,
        List<String> aliases,
        @Nullable String summary,
        @Nullable String description,
        @Nullable Integer year,
        @Nullable Nature nature,
        @Nullable String homepage,
        @Nullable LicenceDetails licence,
        @Nullable String citation,
        List<String> creators,
        List<String> languages,
        String status,
        List<PaperDetails> papers,
        List<SizeDetails> sizes,
        List<RelationDetails> relations,
        List<ModalityDetails> modalities,
        List<PairDetails> pairs,
        List<AnnotationDetails> annotations,
        List<SupportDetails> support,
        List<ReleaseDetails> releases,
        Map<String, Provenance> provenance,
        List<String> curatedFields,
        long revision,
        Instant createdAt,
        Instant updatedAt) {

    /// @param note the licence in the source's own words
    public record LicenceDetails(
            String slug, @Nullable String note, @Nullable Label label) {}

    /// @param reference such as `arXiv:1803.08842`
    public record PaperDetails(String reference, String source, Confidence confidence) {}

    /// @param count null where the source gives words only
    public record SizeDetails(
            @Nullable BigDecimal count, @Nullable String unit, String text, String source, Confidence confidence) {}

    /// @param outgoing whether this dataset is the one that extends, is a subset, or shares
    /// @param dataset slug of the other dataset
    /// @param name of the other dataset, null where it is not in the catalogue
    public record RelationDetails(
            RelationKind relation,
            boolean outgoing,
            String dataset,
            @Nullable String name,
            String source,
            Confidence confidence) {}

    /// @param release version of the release that was counted, null where the fact is declared
    /// @param count items that carry it, null where nobody counted
    public record ModalityDetails(
            String modality,
            @Nullable Label label,
            Basis basis,
            @Nullable String release,
            @Nullable Long count,
            String source,
            Confidence confidence) {}

    /// @param count items that hold both, null where nobody counted
    public record PairDetails(
            String pair,
            @Nullable Label label,
            Basis basis,
            @Nullable String relation,
            @Nullable String granularity,
            @Nullable String release,
            @Nullable Long count,
            String source,
            Confidence confidence) {}

    /// @param note in the source's own words
    public record AnnotationDetails(
            String kind,
            @Nullable Label label,
            Basis basis,
            @Nullable String note,
            @Nullable String release,
            @Nullable Long count,
            String source,
            Confidence confidence) {}

    /// @param reason one sentence for a person
    /// @param counts what was counted, by name
    public record SupportDetails(
            String task,
            @Nullable Label label,
            Basis basis,
            @Nullable String release,
            String reason,
            Map<String, Long> counts,
            String source,
            Confidence confidence) {}

    /// @param profile null while no manifest is in
    /// @param manifests names of the files that the profile counts
    public record ReleaseDetails(
            String version,
            ReleaseStatus status,
            @Nullable Profile profile,
            List<String> manifests,
            Instant createdAt,
            @Nullable Instant publishedAt,
            long revision) {}

    DatasetDetails labelled(Labels labels) {
        return new DatasetDetails(
                slug,
                name,
                aliases,
                summary,
                description,
                year,
                nature,
                homepage,
                licence == null ? null : labels.of(licence),
                citation,
                creators,
                languages,
                status,
                papers,
                sizes,
                relations,
                modalities.stream().map(labels::of).toList(),
                pairs.stream().map(labels::of).toList(),
                annotations.stream().map(labels::of).toList(),
                support.stream().map(labels::of).toList(),
                releases,
                provenance,
                curatedFields,
                revision,
                createdAt,
                updatedAt);
    }
}
