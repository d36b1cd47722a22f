package dev.modalium.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.catalogue.Contents.AnnotationFact;
import dev.modalium.catalogue.Contents.ModalityFact;
import dev.modalium.vocabulary.AnnotationKind;
import dev.modalium.vocabulary.Content;
import dev.modalium.vocabulary.SupportRule;
import dev.modalium.vocabulary.Task;
import dev.modalium.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the starter catalogue says of a dataset's contents meets the rules of the tasks that it says it supports.
class StarterRulesTests {

    private static final Path FOLDER = Path.of("db/catalogue");

    /// Datasets that are used for a task although they lack what its rule asks for, and why.
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "activitynet-entities visual-grounding", "its boxes stand on frames of videos",
            "aist music-to-dance", "its dances are videos; AIST++ has the movement in space",
            "amass text-to-motion", "its texts come with HumanML3D and BABEL",
            "babel text-to-motion", "its labels of actions serve as texts",
            "howto100m text-video-retrieval", "what is narrated serves as captions",
            "localized-narratives visual-grounding", "its regions are traces of a pointer",
            "referit3d 3d-visual-grounding", "its boxes come with ScanNet",
            "scannet 3d-object-detection", "its boxes are made from the labels of points",
            "scanrefer 3d-visual-grounding", "its boxes come with ScanNet");

    private final Vocabulary vocabulary = Vocabulary.load();

    @Test
    void aDeclaredTaskIsBorneByTheDeclaredContents() throws IOException {
        Map<String, String> unmet = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                StarterValues values = StarterReader.read(
                        new StarterFile(file.getFileName().toString(), Files.readAllBytes(file)), vocabulary);
                unmet.putAll(unmet(values));
            }
        }
        assertThat(unmet).containsOnlyKeys(EXCEPTIONS.keySet());
    }

    /// What the contents of a dataset lack, by dataset and task.
    private Map<String, String> unmet(StarterValues values) {
        Content content = content(values.contents());
        Map<String, String> unmet = new TreeMap<>();
        values.contents().support().forEach(support -> {
            SupportRule rule = vocabulary.task(support.task()).map(Task::rule).orElse(null);
            if (rule != null && !rule.isMetBy(content)) {
                unmet.put(
                        values.slug() + " " + support.task(),
                        rule.unmetBy(content).stream()
                                .map(requirement -> requirement.describe(vocabulary))
                                .collect(Collectors.joining(", ")));
            }
        });
        return unmet;
    }

    private Content content(Contents contents) {
        Set<String> kinds =
                contents.annotations().stream().map(AnnotationFact::kind).collect(Collectors.toSet());
        Stream<String> brought =
                kinds.stream().flatMap(kind -> vocabulary.annotationKind(kind).map(AnnotationKind::modality).stream());
        return new Content(
                Stream.concat(contents.modalities().stream().map(ModalityFact::modality), brought)
                        .collect(Collectors.toSet()),
                kinds);
    }
}
