package dev.modalium.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The terms in which datasets are described and asked for, read once, checked and never changed.
public final class Vocabulary {

    private static final Vocabulary LOADED = of(VocabularyFiles.onClassPath());

    private final Terms terms;
    private final Map<String, Modality> modalities;
    private final Map<String, TaskFamily> families;
    private final Map<String, Task> tasks;
    private final Map<String, AnnotationKind> kinds;
    private final Map<String, Metric> metrics;
    private final Map<String, Representation> representations;
    private final Map<String, Licence> licences;
    private final List<String> modalityFamilies;
    private final Map<String, List<Task>> tasksByFamily = new HashMap<>();
    private final Map<String, SequencedSet<String>> familiesByTask = new HashMap<>();
    private final Lexicon lexicon;

    private Vocabulary(Terms terms) {
        this.terms = terms;
        modalities = bySlug(terms.modalities());
        families = bySlug(terms.taskFamilies());
        tasks = bySlug(terms.tasks());
        kinds = bySlug(terms.annotationKinds());
        metrics = bySlug(terms.metrics());
        representations = bySlug(terms.representations());
        licences = bySlug(terms.licences());
        modalityFamilies = terms.modalities().stream()
                .filter(Modality::isFamily)
                .map(Term::slug)
                .toList();
        for (TaskFamily family : terms.taskFamilies()) {
            tasksByFamily.put(
                    family.slug(),
                    terms.tasks().stream()
                            .filter(task -> task.families().stream().anyMatch(own -> isWithin(own, family.slug())))
                            .toList());
        }
        terms.tasks().forEach(task -> familiesByTask.put(task.slug(), joinedBy(task)));
        lexicon = new Lexicon(terms.all());
    }

    static Vocabulary of(VocabularyFiles files) {
        return new Vocabulary(VocabularyCheck.check(files.read()));
    }

    /// The vocabulary on the class path.
    public static Vocabulary load() {
        return LOADED;
    }

    public List<Modality> modalities() {
        return terms.modalities();
    }

    public List<Representation> representations() {
        return terms.representations();
    }

    public List<TaskFamily> taskFamilies() {
        return terms.taskFamilies();
    }

    public List<Task> tasks() {
        return terms.tasks();
    }

    public List<AnnotationKind> annotationKinds() {
        return terms.annotationKinds();
    }

    public List<Metric> metrics() {
        return terms.metrics();
    }

    public List<Licence> licences() {
        return terms.licences();
    }

    public Optional<Modality> modality(String slug) {
        return Optional.ofNullable(modalities.get(slug));
    }

    public Optional<Representation> representation(String slug) {
        return Optional.ofNullable(representations.get(slug));
    }

    public Optional<TaskFamily> taskFamily(String slug) {
        return Optional.ofNullable(families.get(slug));
    }

    public Optional<Task> task(String slug) {
        return Optional.ofNullable(tasks.get(slug));
    }

    public Optional<AnnotationKind> annotationKind(String slug) {
        return Optional.ofNullable(kinds.get(slug));
    }

    public Optional<Metric> metric(String slug) {
        return Optional.ofNullable(metrics.get(slug));
    }

    public Optional<Licence> licence(String slug) {
        return Optional.ofNullable(licences.get(slug));
    }

    /// Every name of every term.
    public Lexicon lexicon() {
        return lexicon;
    }

    /// The slug of the family above a modality, or of the modality itself where it is one.
    public String familyOf(String modality) {
        String family = Modality.familyOf(modality);
        if (!modalityFamilies.contains(family)) {
            throw new IllegalArgumentException(
                    "Unknown modality '%s'; its family is none of %s".formatted(modality, modalityFamilies));
        }
        return family;
    }

    /// Whether asking for the modality `slug` is answered by `other`, which is the same or below it.
    public boolean covers(String slug, String other) {
        return Modality.covers(slug, other);
    }

    /// The pair of the families of two modalities, given in either order.
    ///
    /// @throws IllegalArgumentException where one is unknown or both are of the same family
    public ModalityPair pair(String one, String other) {
        String first = familyOf(one);
        String second = familyOf(other);
        if (first.equals(second)) {
            throw new IllegalArgumentException(
                    "'%s' and '%s' are both %s and make no pair".formatted(one, other, first));
        }
        boolean inOrder = modalityFamilies.indexOf(first) < modalityFamilies.indexOf(second);
        return inOrder ? new ModalityPair(first, second) : new ModalityPair(second, first);
    }

    /// Reads `Vision+Audio`, `audio + vision`, `音频+视频`, `audio-visual`: two modalities by any name, or a named pair.
    public Optional<ModalityPair> parsePair(String text) {
        Optional<ModalityPair> named = lexicon.lookup(text, TermContext.PAIR).map(term -> ((NamedPair) term).pair());
        return named.or(() -> joinedPair(text));
    }

    /// All pairs that modalities in the same items make, in the vocabulary's order.
    public List<ModalityPair> pairsOf(Set<String> modalities) {
        List<String> present = inOrder(modalities);
        List<ModalityPair> pairs = new ArrayList<>();
        for (int i = 0; i < present.size(); i++) {
            for (String second : present.subList(i + 1, present.size())) {
                pairs.add(new ModalityPair(present.get(i), second));
            }
        }
        return List.copyOf(pairs);
    }

    /// The tasks of a family and of all families below it, in the vocabulary's order.
    public List<Task> tasksIn(String family) {
        List<Task> all = tasksByFamily.get(family);
        if (all == null) {
            throw new IllegalArgumentException(
                    "Unknown task family '%s'; expected one of %s".formatted(family, new TreeSet<>(families.keySet())));
        }
        return all;
    }

    /// The families of modalities that a task joins, by what it takes in and gives out, in the vocabulary's order.
    public SequencedSet<String> modalityFamilies(Task task) {
        SequencedSet<String> known = familiesByTask.get(task.slug());
        return known == null || !task.equals(tasks.get(task.slug())) ? joinedBy(task) : known;
    }

    private SequencedSet<String> joinedBy(Task task) {
        return Collections.unmodifiableSequencedSet(
                new LinkedHashSet<>(inOrder(modalities(task).toList())));
    }

    /// The modalities that a task takes in and gives out; those of the annotations that it gives out are among them.
    public Stream<String> modalities(Task task) {
        Stream<String> outputs = task.outputs().stream()
                .flatMap(slug -> annotationKind(slug)
                        .map(kind -> Stream.ofNullable(kind.modality()))
                        .orElseGet(() -> Stream.of(slug)));
        return Stream.concat(task.inputs().stream(), outputs);
    }

    private Optional<ModalityPair> joinedPair(String text) {
        String[] sides = text.split("[+＋]", -1);
        if (sides.length != 2) {
            return Optional.empty();
        }
        Optional<Term> one = lexicon.lookup(sides[0], TermContext.MODALITY);
        Optional<Term> other = lexicon.lookup(sides[1], TermContext.MODALITY);
        return one.flatMap(a -> other.map(b -> List.of(a.slug(), b.slug())))
                .filter(both -> !familyOf(both.getFirst()).equals(familyOf(both.getLast())))
                .map(both -> pair(both.getFirst(), both.getLast()));
    }

    private boolean isWithin(String family, String ancestor) {
        TaskFamily at = families.get(family);
        while (at != null && !at.slug().equals(ancestor)) {
            at = at.parent() == null ? null : families.get(at.parent());
        }
        return at != null;
    }

    private List<String> inOrder(Collection<String> modalities) {
        List<String> present = modalities.stream().map(this::familyOf).toList();
        return modalityFamilies.stream().filter(present::contains).toList();
    }

    private static <T extends Term> Map<String, T> bySlug(List<T> terms) {
        Map<String, T> bySlug = new LinkedHashMap<>();
        terms.forEach(term -> bySlug.put(term.slug(), term));
        return bySlug;
    }
}
