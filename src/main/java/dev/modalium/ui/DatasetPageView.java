package dev.modalium.ui;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.modalium.catalogue.DatasetDetails;
import dev.modalium.catalogue.DatasetDetails.LicenceDetails;
import dev.modalium.catalogue.DatasetDetails.ModalityDetails;
import dev.modalium.catalogue.DatasetDetails.PairDetails;
import dev.modalium.catalogue.DatasetDetails.SizeDetails;
import dev.modalium.catalogue.DatasetDetails.SupportDetails;
import dev.modalium.catalogue.Provenance;
import dev.modalium.ingest.StoredManifest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the page of a dataset shows, grouped and labelled as it stands there.
///
/// @param chips pairs of modalities or, where it has none, its modalities
/// @param licence `licence not known` where it is not
/// @param licenceTerms what the licence restricts, null where that is nothing or not known
/// @param homepage null where none is known, or where it is no web address that a page may link to
/// @param differingUnits units for which sources give different counts
record DatasetPageView(
        List<String> chips,
        List<Task> tasks,
        List<ContentSection> contents,
        List<String> differingUnits,
        List<ReleaseView> releases,
        String licence,
        boolean licenceKnown,
        @Nullable String licenceTerms,
        @Nullable String licenceNote,
        @Nullable String homepage,
        List<Paper> papers,
        List<Origin> provenance) {

    /// A supported task with all that is said for it; what is both counted and declared comes first on the page.
    record Task(String slug, String label, List<SupportDetails> facts) {}

    /// @param href where it can be read, null where the reference is no address
    record Paper(String reference, @Nullable String href, String source, String confidence) {}

    /// Where the value of one field comes from.
    record Origin(
            String field,
            String source,
            String confidence,
            @Nullable String note) {}

    /// @param manifests the first of each release, by its version
    static DatasetPageView of(DatasetDetails dataset, Map<String, List<StoredManifest>> manifests, Words words) {
        LicenceDetails licence = dataset.licence();
        String licenceSlug = licence == null ? null : licence.slug();
        return new DatasetPageView(
                words.inOrder(chips(dataset)),
                tasks(dataset.support(), words),
                ContentSection.of(dataset, words),
                differingUnits(dataset.sizes()),
                dataset.releases().stream()
                        .map(release -> ReleaseView.of(
                                release,
                                ManifestLink.of(
                                        dataset.slug(),
                                        release.version(),
                                        manifests.getOrDefault(release.version(), List.of()),
                                        words),
                                words))
                        .toList(),
                words.licence(licenceSlug),
                words.isLicenceKnown(licenceSlug),
                words.isLicenceKnown(licenceSlug) ? words.licenceTerms(licenceSlug) : null,
                licence == null ? null : licence.note(),
                Links.web(dataset.homepage()),
                dataset.papers().stream()
                        .map(paper -> new Paper(
                                paper.reference(),
                                Links.paper(paper.reference()),
                                paper.source(),
                                paper.confidence().slug()))
                        .toList(),
                dataset.provenance().entrySet().stream()
                        .map(field -> origin(field, words))
                        .toList());
    }

    private static List<String> chips(DatasetDetails dataset) {
        Stream<String> slugs = dataset.pairs().isEmpty()
                ? dataset.modalities().stream().map(ModalityDetails::modality)
                : dataset.pairs().stream().map(PairDetails::pair);
        return slugs.distinct().toList();
    }

    private static List<Task> tasks(List<SupportDetails> support, Words words) {
        return support.stream()
                .collect(groupingBy(SupportDetails::task, LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(task -> new Task(task.getKey(), words.task(task.getKey()), strongestFirst(task.getValue())))
                .sorted(Comparator.comparingInt((Task task) -> task.facts().size())
                        .reversed())
                .toList();
    }

    private static List<SupportDetails> strongestFirst(List<SupportDetails> facts) {
        return facts.stream()
                .sorted(Comparator.comparing(SupportDetails::basis).reversed())
                .toList();
    }

    private static List<String> differingUnits(List<SizeDetails> sizes) {
        return sizes.stream()
                .map(SizeDetails::unit)
                .filter(unit -> unit != null)
                .distinct()
                .filter(unit -> sizes.stream()
                                .filter(size -> unit.equals(size.unit()))
                                .map(SizeDetails::count)
                                .distinct()
                                .count()
                        > 1)
                .toList();
    }

    private static Origin origin(Map.Entry<String, Provenance> field, Words words) {
        Provenance from = field.getValue();
        return new Origin(
                words.texts()
                        .getOr(words.prose().sentenceStart(words.fieldName(field.getKey())), "field." + field.getKey()),
                from.source(),
                from.confidence().slug(),
                from.note());
    }
}
