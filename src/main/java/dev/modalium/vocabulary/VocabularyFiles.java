package dev.modalium.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads the YAML files of the vocabulary from the class path.
final class VocabularyFiles {

    private static final List<String> TASK_FILES = List.of(
            "tasks/vision.yaml",
            "tasks/vision-audio.yaml",
            "tasks/vision-text.yaml",
            "tasks/vision-audio-text.yaml",
            "tasks/audio-text.yaml",
            "tasks/motion.yaml",
            "tasks/three-dimensions.yaml");

    private final YAMLMapper yaml = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private final Function<String, @Nullable InputStream> source;
    private final Map<Term, String> files = new HashMap<>();

    VocabularyFiles(Function<String, @Nullable InputStream> source) {
        this.source = source;
    }

    static VocabularyFiles onClassPath() {
        return new VocabularyFiles(VocabularyFiles.class::getResourceAsStream);
    }

    Terms read() {
        List<Modality> modalities = terms("modalities.yaml", VocabularyFiles::modality);
        Map<String, Integer> order = new HashMap<>();
        modalities.forEach(modality -> order.put(modality.slug(), order.size()));
        List<Task> tasks = new ArrayList<>();
        TASK_FILES.forEach(file -> tasks.addAll(terms(file, TaskEntry::read)));
        return new Terms(
                modalities,
                terms("pairs.yaml", entry -> pair(entry, order)),
                terms("representations.yaml", VocabularyFiles::representation),
                terms("task-families.yaml", VocabularyFiles::taskFamily),
                tasks,
                terms("annotation-kinds.yaml", VocabularyFiles::annotationKind),
                terms("metrics.yaml", VocabularyFiles::metric),
                terms("licences.yaml", VocabularyFiles::licence),
                files);
    }

    private <T extends Term> List<T> terms(String name, Function<Entry, T> make) {
        String file = "/vocabulary/" + name;
        List<T> terms = new ArrayList<>();
        for (JsonNode node : parse(file).values()) {
            Entry entry = new Entry(file, node);
            T term = make.apply(entry);
            entry.end();
            files.put(term, file);
            terms.add(term);
        }
        return List.copyOf(terms);
    }

    private JsonNode parse(String file) {
        try (InputStream in = source.apply(file)) {
            if (in == null) {
                throw new InvalidVocabulary(file, "no such file on the class path");
            }
            JsonNode list = yaml.readTree(in);
            if (!list.isArray()) {
                throw new InvalidVocabulary(file, "expected a list of terms");
            }
            return list;
        } catch (IOException | JacksonException e) {
            throw new InvalidVocabulary(file, "cannot be read: " + e.getMessage(), e);
        }
    }

    private static Modality modality(Entry e) {
        return new Modality(
                e.slug(), e.textOrNull("parent"), e.label(), shortForms(e), aliases(e), description(e), source(e));
    }

    private static NamedPair pair(Entry e, Map<String, Integer> order) {
        String first = e.text("first");
        String second = e.text("second");
        Integer left = order.get(Modality.familyOf(first));
        Integer right = order.get(Modality.familyOf(second));
        if (left == null || right == null || left.equals(right)) {
            throw e.wrong("'first' and 'second' are not modalities of two different families");
        }
        boolean inOrder = left < right;
        ModalityPair pair = new ModalityPair(
                Modality.familyOf(inOrder ? first : second), Modality.familyOf(inOrder ? second : first));
        boolean directed = e.textOf("direction", List.of("none", "forward")).equals("forward");
        return new NamedPair(
                e.slug(),
                e.label(),
                shortForms(e),
                aliases(e),
                description(e),
                source(e),
                first,
                second,
                directed,
                pair);
    }

    private static Representation representation(Entry e) {
        return new Representation(
                e.slug(),
                e.label(),
                shortForms(e),
                aliases(e),
                description(e),
                source(e),
                e.texts("modalities"),
                e.textOf("learning", List.of("raw", "hand-crafted", "learned")),
                e.textOf("form", List.of("continuous", "discrete", "structured")));
    }

    private static TaskFamily taskFamily(Entry e) {
        return new TaskFamily(
                e.slug(), e.label(), shortForms(e), aliases(e), description(e), source(e), e.textOrNull("parent"));
    }

    private static AnnotationKind annotationKind(Entry e) {
        return new AnnotationKind(
                e.slug(),
                e.label(),
                e.text("plural"),
                shortForms(e),
                aliases(e),
                description(e),
                source(e),
                e.constant("granularity", Granularity.class),
                e.textOrNull("modality"));
    }

    private static Metric metric(Entry e) {
        return new Metric(e.slug(), e.label(), shortForms(e), aliases(e), description(e), source(e));
    }

    private static Licence licence(Entry e) {
        return new Licence(
                e.slug(),
                e.label(),
                shortForms(e),
                aliases(e),
                description(e),
                source(e),
                e.textOrNull("spdx"),
                e.textOrNull("url"),
                e.textsOf("permits", Licence.USES),
                e.textsOf("demands", Licence.DUTIES),
                e.textsOf("forbids", Licence.USES));
    }

    private static List<String> shortForms(Entry e) {
        return e.texts("abbreviations");
    }

    private static List<String> aliases(Entry e) {
        return e.texts("aliases");
    }

    private static String description(Entry e) {
        return e.text("description");
    }

    private static String source(Entry e) {
        return e.text("source");
    }
}
