package dev.modalium.catalogue;

import dev.modalium.catalogue.SupportConflict.About;
import dev.modalium.manifest.ManifestFormat;
import dev.modalium.manifest.Shown;
import dev.modalium.vocabulary.AnnotationKind;
import dev.modalium.vocabulary.Content;
import dev.modalium.vocabulary.Modality;
import dev.modalium.vocabulary.SupportRule;
import dev.modalium.vocabulary.Task;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What counts can show: of anything else it says nothing that they do not.
final class Countable {

    private final Vocabulary vocabulary;

    Countable(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// Something that manifests of a format can show.
    record Row(String format, About about, String term) {}

    /// A term that a count of another one bears out.
    record Pair(About about, String term, String other) {}

    /// A unit that sizes are stated in, and the modality whose count is the number of these.
    record Unit(String unit, String modality) {}

    /// Units of items: a release with fewer than are stated was imported in part.
    ///
    /// Other units are of no use for this: that none of so many captions were counted is what is to be found.
    static final List<Unit> UNITS = List.of(
            new Unit("images", "vision.image"), new Unit("videos", "vision.video"), new Unit("clips", "vision.video"));

    List<Row> rows(List<ManifestFormat> formats) {
        return formats.stream().flatMap(this::rows).toList();
    }

    private Stream<Row> rows(ManifestFormat format) {
        Shown shown = format.shows();
        Set<String> modalities = new TreeSet<>(shown.modalities());
        shown.annotationKinds().stream()
                .flatMap(slug -> vocabulary.annotationKind(slug).stream())
                .map(AnnotationKind::modality)
                .forEach(brought -> {
                    if (brought != null) {
                        modalities.add(brought);
                    }
                });
        List<Row> rows = new ArrayList<>();
        shown.annotationKinds()
                .forEach(kind -> kinds().filter(known -> About.ANNOTATION.bearsOut(known, kind))
                        .forEach(known -> rows.add(new Row(format.name(), About.ANNOTATION, known))));
        modalities()
                .filter(known -> modalities.stream().anyMatch(here -> Modality.covers(known, here)))
                .forEach(known -> rows.add(new Row(format.name(), About.MODALITY, known)));
        vocabulary.pairsOf(modalities).forEach(pair -> rows.add(new Row(format.name(), About.PAIR, pair.slug())));
        ruled().filter(task -> isMetBy(task, new Content(modalities, shown.annotationKinds())))
                .forEach(task -> rows.add(new Row(format.name(), About.TASK, task.slug())));
        return rows.stream().distinct();
    }

    List<Pair> alike() {
        return Stream.concat(pairs(About.MODALITY, modalities().toList()), pairs(About.ANNOTATION, kinds().toList()))
                .toList();
    }

    /// Tasks of which counts can show whether they are supported.
    Stream<Task> ruled() {
        return vocabulary.tasks().stream().filter(task -> task.rule() != null);
    }

    private static Stream<Pair> pairs(About about, List<String> terms) {
        return terms.stream()
                .flatMap(one -> terms.stream()
                        .filter(other -> !one.equals(other) && about.bearsOut(one, other))
                        .map(other -> new Pair(about, one, other)));
    }

    private Stream<String> modalities() {
        return vocabulary.modalities().stream().map(Term::slug);
    }

    private Stream<String> kinds() {
        return vocabulary.annotationKinds().stream().map(Term::slug);
    }

    private static boolean isMetBy(Task task, Content content) {
        SupportRule rule = task.rule();
        return rule != null && rule.isMetBy(content);
    }
}
