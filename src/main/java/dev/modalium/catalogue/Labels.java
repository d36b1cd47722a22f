package dev.modalium.catalogue;

import dev.modalium.catalogue.DatasetDetails.AnnotationDetails;
import dev.modalium.catalogue.DatasetDetails.LicenceDetails;
import dev.modalium.catalogue.DatasetDetails.ModalityDetails;
import dev.modalium.catalogue.DatasetDetails.PairDetails;
import dev.modalium.catalogue.DatasetDetails.SupportDetails;
import dev.modalium.vocabulary.Label;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts the vocabulary's labels beside the slugs that the catalogue stores.
record Labels(Vocabulary vocabulary) {

    LicenceDetails of(LicenceDetails it) {
        return new LicenceDetails(it.slug(), it.note(), label(vocabulary.licence(it.slug())));
    }

    ModalityDetails of(ModalityDetails it) {
        return new ModalityDetails(
                it.modality(),
                label(vocabulary.modality(it.modality())),
                it.basis(),
                it.release(),
                it.count(),
                it.source(),
                it.confidence());
    }

    PairDetails of(PairDetails it) {
        return new PairDetails(
                it.pair(),
                pair(it.pair()).orElse(null),
                it.basis(),
                it.relation(),
                it.granularity(),
                it.release(),
                it.count(),
                it.source(),
                it.confidence());
    }

    /// A pair is written with the names of its families, such as `Vision+Audio`.
    Optional<Label> pair(String slug) {
        List<Optional<Label>> families = Stream.of(slug.split("\\+", -1))
                .map(family -> vocabulary.modality(family).map(Term::label))
                .toList();
        return families.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : families.stream()
                        .flatMap(Optional::stream)
                        .reduce((one, other) -> new Label(one.en() + "+" + other.en(), one.zh() + "+" + other.zh()));
    }

    AnnotationDetails of(AnnotationDetails it) {
        return new AnnotationDetails(
                it.kind(),
                label(vocabulary.annotationKind(it.kind())),
                it.basis(),
                it.note(),
                it.release(),
                it.count(),
                it.source(),
                it.confidence());
    }

    SupportDetails of(SupportDetails it) {
        return new SupportDetails(
                it.task(),
                label(vocabulary.task(it.task())),
                it.basis(),
                it.release(),
                it.reason(),
                it.counts(),
                it.source(),
                it.confidence());
    }

    private static @Nullable Label label(Optional<? extends Term> term) {
        return term.map(Term::label).orElse(null);
    }
}
