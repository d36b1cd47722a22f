package dev.modalium.search;

import dev.modalium.vocabulary.ModalityPair;
import dev.modalium.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A filter in the making, while a question is read.
final class FilterDraft {

    /// `audio and video` is how people say `audio-visual`: the pair is meant, also where it is of images.
    private static final Set<String> AUDIO_VISUAL = Set.of("vision.video", "audio");

    final Set<String> modalities = new LinkedHashSet<>();
    final Set<String> tasks = new LinkedHashSet<>();
    final Set<String> annotations = new LinkedHashSet<>();
    final Set<String> natures = new LinkedHashSet<>();
    final Set<String> licences = new LinkedHashSet<>();
    final Set<String> names = new LinkedHashSet<>();

    private final Vocabulary vocabulary;
    private final Set<String> pairs = new LinkedHashSet<>();
    private Years years = new Years(null, null);

    FilterDraft(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// Adds modalities that were named together, and returns the pairs that their families make, which may be none.
    ///
    /// What is finer than a family is asked for beside the pair.
    List<String> addJoined(List<String> joined) {
        Set<String> distinct = new LinkedHashSet<>(joined);
        List<String> made =
                vocabulary.pairsOf(distinct).stream().map(ModalityPair::slug).toList();
        pairs.addAll(made);
        if (made.isEmpty() || !distinct.equals(AUDIO_VISUAL)) {
            modalities.addAll(distinct);
        }
        return made;
    }

    /// Whether the years go together with those that were asked for before.
    boolean addYears(Years more) {
        var both = years.and(more);
        both.ifPresent(span -> years = span);
        return both.isPresent();
    }

    /// All modalities that are asked for, in pairs or by themselves.
    Set<String> allModalities() {
        Set<String> all = new LinkedHashSet<>(modalities);
        pairs.forEach(pair -> all.addAll(List.of(pair.split("\\+"))));
        return all;
    }

    DatasetFilter filter() {
        return new DatasetFilter(
                needed(),
                List.copyOf(pairs),
                List.copyOf(tasks),
                List.copyOf(natures),
                List.copyOf(licences),
                years.from(),
                years.to(),
                List.copyOf(annotations),
                names.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(" ")));
    }

    /// The modalities that no pair and no finer modality asks for already.
    private List<String> needed() {
        Set<String> inPairs = pairs.stream()
                .flatMap(pair -> List.of(pair.split("\\+")).stream())
                .collect(Collectors.toSet());
        List<String> needed = new ArrayList<>(modalities);
        needed.removeIf(one -> inPairs.contains(one)
                || modalities.stream().anyMatch(other -> !other.equals(one) && vocabulary.covers(one, other)));
        return needed;
    }
}
