package dev.modalium.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// All terms as read, not checked yet.
///
/// @param files where each term was read from
record Terms(
        List<Modality> modalities,
        List<NamedPair> pairs,
        List<Representation> representations,
        List<TaskFamily> taskFamilies,
        List<Task> tasks,
        List<AnnotationKind> annotationKinds,
        List<Metric> metrics,
        List<Licence> licences,
        Map<Term, String> files) {

    List<Term> all() {
        return Stream.of(modalities, pairs, tasks, taskFamilies, annotationKinds, licences, metrics, representations)
                .<Term>flatMap(List::stream)
                .toList();
    }
}
